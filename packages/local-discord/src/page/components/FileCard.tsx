import { fileSize } from '../format/size.ts';

interface Props {
  readonly name: string;
  readonly url: string;
  readonly size?: number | undefined;
}

/** A file to download. */
export function FileCard({ name, url, size }: Props) {
  return (
    <div class="file-card">
      <span class="file-icon" aria-hidden="true" />
      <div class="file-words">
        <a href={url} target="_blank" rel="noreferrer noopener" download={name}>
          {name}
        </a>
        {size !== undefined && <span class="file-size">{fileSize(size)}</span>}
      </div>
    </div>
  );
}
