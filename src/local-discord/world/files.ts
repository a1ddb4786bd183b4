/** A file that was sent along with a message. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The bytes behind attachments, by their id. */
export class Files {
  readonly #files = new Map<string, StoredFile>();

  add(file: StoredFile): void {
    this.#files.set(file.id, file);
  }

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }
}
