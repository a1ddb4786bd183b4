import type { Upload } from './attachments.ts';

/** A message, or a change of one, as it came in a request: not read yet. */
export interface Written {
  readonly body: unknown;
  readonly files: readonly Upload[];
}
