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
  #keep: (file: StoredFile) => void = () => {};

  add(file: StoredFile): void {
    this.#files.set(file.id, file);
    this.#keep(file);
  }

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  all(): readonly StoredFile[] {
    return [...this.#files.values()];
  }

  /** Has every file that is added from now on kept elsewhere too. */
  onAdd(keep: (file: StoredFile) => void): void {
    this.#keep = keep;
  }

  /** Puts back what an earlier run saved. */
  restore(files: readonly StoredFile[]): void {
    for (const file of files) this.#files.set(file.id, file);
  }
}
