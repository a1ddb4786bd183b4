import { stat } from 'node:fs/promises';
import { type FSWatcher, watch } from 'chokidar';
import { messageOf } from '../base/errors.ts';
import { type Loaded, loadPack } from './loadPack.ts';

/** Changes within this many milliseconds are one change: an editor's save, a `git pull`. */
const SETTLE_MS = 150;
/** A folder that is saved to without a pause is loaded at the latest so many milliseconds after the first change. */
const LATEST_MS = 2_000;

/**
 * Loads the folder anew whenever a file in it changes, and reports each result, good or bad; what was loaded before
 * is the caller's to keep. Two loads never overlap, and the last change is always loaded.
 * @returns a function that stops watching.
 */
export const watchPack = (
  dir: string,
  report: {
    readonly loaded: (loaded: Loaded) => unknown;
    readonly failed: (message: string) => void;
  },
): Promise<() => Promise<void>> =>
  watchSettled(dir, {
    failed: report.failed,
    changed: async () => {
      try {
        await report.loaded(await loadPack(dir));
      } catch (thrown) {
        report.failed(messageOf(thrown));
      }
    },
  });

/**
 * Calls `changed`, which must not reject, when the files of a folder have changed and are no longer being saved; never
 * before it has dealt with the change before.
 * @returns a function that stops watching.
 */
export async function watchSettled(
  dir: string,
  report: { readonly changed: () => Promise<void>; readonly failed: (message: string) => void },
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let loading = Promise.resolve();
  let first: number | undefined;
  const changed = () => {
    first ??= performance.now();
    clearTimeout(timer);
    const pause = Math.min(SETTLE_MS, first + LATEST_MS - performance.now());
    timer = setTimeout(() => {
      first = undefined;
      loading = loading.then(report.changed);
    }, pause);
  };
  const stop = await watchFolder(dir, { changed, failed: report.failed });
  return async () => {
    await stop();
    clearTimeout(timer);
    await loading;
  };
}

/** How often, in milliseconds, it is looked whether the folder is still the one that is watched. */
const SAME_FOLDER_MS = 500;

interface FolderReport {
  readonly changed: () => void;
  readonly failed: (message: string) => void;
}

/**
 * Reports every change below a folder, also after the folder itself was replaced by another of its name, as a
 * deployment does with a link: a watcher alone would go on watching the folder that is gone.
 * @returns a function that stops watching.
 */
export async function watchFolder(dir: string, report: FolderReport): Promise<() => Promise<void>> {
  let watched = await identityOf(dir);
  let watcher = await open(dir, report);
  let looking = Promise.resolve();
  const look = async () => {
    const found = await identityOf(dir);
    if (found === watched) return;
    watched = found;
    await watcher.close();
    watcher = await open(dir, report);
    report.changed();
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, SAME_FOLDER_MS);
  return async () => {
    clearInterval(timer);
    await looking;
    await watcher.close();
  };
}

async function open(dir: string, { changed, failed }: FolderReport): Promise<FSWatcher> {
  const watcher = watch(dir, { ignoreInitial: true });
  watcher.on('all', changed);
  watcher.on('error', (thrown) => failed(messageOf(thrown)));
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  return watcher;
}

/** What tells a folder from another of the same name; an inode's number alone is soon used again. */
async function identityOf(dir: string): Promise<string | undefined> {
  try {
    const { dev, ino, birthtimeMs } = await stat(dir);
    return `${dev}:${ino}:${birthtimeMs}`;
  } catch {
    return undefined;
  }
}
