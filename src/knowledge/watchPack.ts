import { messageOf } from '../base/errors.ts';
import type { Loaded } from './buildPack.ts';
import { loadPack } from './loadPack.ts';
import { watchFolder } from './watchFolder.ts';

/** Changes within this many milliseconds are one change: an editor's save, a `git pull`. */
const SETTLE_MS = 150;

/**
 * Loads the folder anew whenever a file in it changes, and reports each result, good or bad; what was loaded before
 * is the caller's to keep. Two loads never overlap, and the last change is always loaded.
 * @returns a function that stops watching.
 */
export async function watchPack(
  dir: string,
  report: {
    readonly loaded: (loaded: Loaded) => unknown;
    readonly failed: (message: string) => void;
  },
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let loading = Promise.resolve();
  const load = async () => {
    try {
      await report.loaded(await loadPack(dir));
    } catch (thrown) {
      report.failed(messageOf(thrown));
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      loading = loading.then(load);
    }, SETTLE_MS);
  };
  const stop = await watchFolder(dir, { changed, failed: report.failed });
  return async () => {
    await stop();
    clearTimeout(timer);
    await loading;
  };
}
