import { useState } from 'preact/hooks';
import type { UploadedFile } from '../../protocol.ts';
import { upload } from '../net/upload.ts';

/** Discord's limit of files for one message. */
const mostFiles = 10;

export interface Uploads {
  readonly files: readonly UploadedFile[];
  /** Why the last file was not taken. */
  readonly problem: string | undefined;
  /** Uploads files, to do with them what the caller likes. */
  readonly put: (files: readonly File[]) => Promise<readonly UploadedFile[]>;
  /** Uploads files to go with the next message. */
  readonly add: (files: readonly File[]) => Promise<void>;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

/** Files on their way into the stand-in, and those that go with the next message. */
export function useUploads(): Uploads {
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [problem, setProblem] = useState<string>();
  const put = async (chosen: readonly File[]): Promise<readonly UploadedFile[]> => {
    setProblem(undefined);
    try {
      return await Promise.all(chosen.map(upload));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The file was not taken.');
      return [];
    }
  };
  const add = async (chosen: readonly File[]): Promise<void> => {
    const uploaded = await put(chosen);
    setFiles((old) => [...old, ...uploaded].slice(0, mostFiles));
  };
  const remove = (id: string): void => setFiles((old) => old.filter((file) => file.id !== id));
  return { files, problem, put, add, remove, clear: () => setFiles([]) };
}
