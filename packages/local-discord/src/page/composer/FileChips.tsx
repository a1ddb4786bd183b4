import type { UploadedFile } from '../../protocol.ts';
import { fileSize } from '../format/size.ts';

interface Props {
  readonly files: readonly UploadedFile[];
  readonly onRemove: (id: string) => void;
}

/** The files that wait to be sent. */
export function FileChips({ files, onRemove }: Props) {
  if (files.length === 0) return null;
  return (
    <ul class="file-chips" aria-label="Files to send">
      {files.map(({ id, name, size }) => (
        <li key={id} class="file-chip">
          <span>
            {name} <small>{fileSize(size)}</small>
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={`Remove ${name}`}
            onClick={() => onRemove(id)}
          >
            <span class="icon icon-cross" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
