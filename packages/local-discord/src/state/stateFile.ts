import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Backend } from '../actions/backend.ts';
import { SavedState } from './savedState.ts';
import { restore, snapshot } from './snapshot.ts';

/** Milliseconds that changes are gathered before they are written. */
const GATHER_MS = 30;

/**
 * Keeps a world in a file: written after each change, before anybody is told that it happened, and never half. Files
 * lie in a folder beside it.
 */
export class StateFile {
  readonly #path: string;
  readonly #backend: Backend;
  #saved: SavedState | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isChanged = false;
  /** The last write that was asked for, and the one among them that has not begun. */
  #writing: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;

  /** Reads what an earlier run left. @throws Error where the file cannot be understood. */
  constructor(path: string, backend: Backend) {
    this.#path = path;
    this.#backend = backend;
    mkdirSync(this.#folder, { recursive: true });
    this.#saved = this.#read();
  }

  /** Puts the world back as it was, once it is known where it is served, and keeps it from then on. */
  start(): void {
    const { world } = this.#backend;
    if (this.#saved) restore(this.#backend, relocated(this.#saved, world.origin), (id) => this.#bytesOf(id));
    world.events.on(() => this.#changed());
    world.files.onAdd((file) => writeFileSync(join(this.#folder, file.id), file.bytes));
  }

  /** Resolves once everything that has happened so far is in the file. @throws Error where it cannot be written. */
  kept(): Promise<void> {
    return this.#isChanged ? this.#write() : this.#writing;
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#write();
  }

  #changed(): void {
    this.#isChanged = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.kept().catch((thrown) => console.error('The local Discord cannot save its state:', thrown));
    }, GATHER_MS);
  }

  /** One after the other, so that an older state never lands on a newer one. */
  #write(): Promise<void> {
    if (this.#queued !== undefined) return this.#queued;
    const write = async () => {
      this.#queued = undefined;
      this.#isChanged = false;
      const draft = `${this.#path}.tmp`;
      await writeFile(draft, JSON.stringify(snapshot(this.#backend)));
      await rename(draft, this.#path);
    };
    this.#queued = this.#writing.then(write, write);
    this.#writing = this.#queued;
    return this.#writing;
  }

  #read(): SavedState | undefined {
    if (!existsSync(this.#path)) return undefined;
    try {
      return SavedState.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch (cause) {
      const what = `The state of the local Discord in ${this.#path} cannot be read.`;
      throw new Error(`${what} Delete the file to start afresh.`, { cause });
    }
  }

  get #folder(): string {
    return join(dirname(this.#path), 'files');
  }

  #bytesOf(id: string): Uint8Array | undefined {
    const path = join(this.#folder, id);
    return existsSync(path) ? readFileSync(path) : undefined;
  }
}

/** The state with the addresses of files as they are now. */
const relocated = (state: SavedState, origin: string): SavedState =>
  state.origin === origin
    ? state
    : SavedState.parse(JSON.parse(JSON.stringify(state).replaceAll(state.origin, origin)));
