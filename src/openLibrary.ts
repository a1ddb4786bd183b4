import { buildEngine } from './ask/engine.ts';
import { rememberVerdicts } from './ask/rememberVerdicts.ts';
import type { Knowledge, Library } from './discord/library.ts';
import { UserError } from './errors.ts';
import type { Loaded } from './knowledge/buildPack.ts';
import { loadPack } from './knowledge/loadPack.ts';
import type { Pack } from './knowledge/pack.ts';
import { formatProblem, type Problem } from './knowledge/problem.ts';
import { watchPack } from './knowledge/watchPack.ts';
import type { Log } from './log.ts';
import { preparePlans } from './planCache.ts';

/** A library that follows the files of its folder until it is closed. */
export interface OpenLibrary extends Library {
  readonly close: () => Promise<void>;
}

/**
 * Loads the knowledge of `dir` and keeps it up to date: a good change is swapped in whole, a bad one leaves the last
 * good pack in place and says why in the log.
 * @throws UserError with every problem where there is no good pack to begin with.
 */
export async function openLibrary(dir: string, log: Log): Promise<OpenLibrary> {
  const first = await loadPack(dir);
  if (!first.ok) throw new UserError(describe(`${dir} is not a pack that can be served`, first.problems));
  preparePlans(first.pack.guides.values(), dir);
  let current = knowledgeOf(first.pack);
  const take = (loaded: Loaded) => {
    if (!loaded.ok)
      return log.warn(
        describe(`A change was not taken; version ${current.pack.version} goes on`, loaded.problems),
      );
    if (loaded.pack.version === current.pack.version) return;
    preparePlans(loaded.pack.guides.values(), dir);
    current = knowledgeOf(loaded.pack);
    log.info(
      `The knowledge was loaded anew: version ${current.pack.version}, ${current.pack.entries.size} entries.`,
    );
  };
  const close = await watchPack(dir, {
    loaded: take,
    failed: (message) => log.warn(`A change was not taken: ${message}`),
  });
  return {
    get current() {
      return current;
    },
    close,
  };
}

/** A pack with the engine over its entries. */
export const knowledgeOf = (pack: Pack): Knowledge => ({
  pack,
  engine: rememberVerdicts(buildEngine([...pack.entries.values()], pack.synonyms, pack.outside)),
});

const describe = (what: string, problems: readonly Problem[]): string =>
  [
    `${what} (problems: ${problems.length}):`,
    ...problems.map((problem) => `  ${formatProblem(problem)}`),
  ].join('\n');
