import type { APIFileUploadComponent } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import type { UploadedFile } from '../../protocol.ts';
import { FileChips } from '../composer/FileChips.tsx';
import { upload } from '../net/upload.ts';
import type { Names } from './fields.ts';

interface Props {
  readonly input: APIFileUploadComponent;
  readonly value: readonly string[];
  readonly names: Names;
  readonly onChange: (value: readonly string[]) => void;
}

/** Files that go with a modal; its value is the ids that the stand-in gave them. */
export function FileField({ input, value, names, onChange }: Props) {
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [problem, setProblem] = useState<string>();
  const most = input.max_values ?? 1;
  const change = (next: readonly UploadedFile[]): void => {
    setFiles(next);
    onChange(next.map(({ id }) => id));
  };
  const take = async ({ currentTarget }: { readonly currentTarget: HTMLInputElement }): Promise<void> => {
    const chosen = [...(currentTarget.files ?? [])];
    currentTarget.value = '';
    try {
      const uploaded = await Promise.all(chosen.map(upload));
      setProblem(undefined);
      change([...files, ...uploaded].slice(-most));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The file was not taken.');
    }
  };
  return (
    <div class="file-field">
      <FileChips
        files={files.filter(({ id }) => value.includes(id))}
        onRemove={(id) => change(files.filter((file) => file.id !== id))}
      />
      <input
        type="file"
        multiple={most > 1}
        accept={input.file_types?.map((type) => (type.startsWith('.') ? type : `${type}/*`)).join(',')}
        aria-labelledby={names.labelledBy}
        aria-describedby={names.describedBy}
        onChange={(event) => void take(event)}
      />
      {problem && <p class="problem">{problem}</p>}
    </div>
  );
}
