import type { KeptCorrection } from '../answer/confidence/calibrate.ts';
import { engineSteps, rememberVerdicts } from '../answer/engine.ts';
import { UserError } from '../base/errors.ts';
import { counted, type Log, type Meter, NO_METER } from '../base/log.ts';
import { atOnce, inTurns, type Steps } from '../base/steps.ts';
import type { Knowledge, Library } from '../discord/command.ts';
import { type Loaded, loadPack } from '../knowledge/loadPack.ts';
import type { Pack } from '../knowledge/pack.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { watchPack } from '../knowledge/watchPack.ts';
import { keptCorrection } from './keptCorrection.ts';
import { preparePlans } from './planCache.ts';

/** A library that follows the files of its folder until it is closed. */
export interface OpenLibrary extends Library {
  readonly close: () => Promise<void>;
}

export interface LibraryOptions {
  readonly meter?: Meter;
  /** Where what was learnt of the first pack is kept for the next start. */
  readonly dataDir?: string;
}

/**
 * Loads the knowledge of `dir` and keeps it up to date: a good change is swapped in whole, a bad one leaves the last
 * good pack in place and says why in the log.
 * @throws UserError with every problem where there is no good pack to begin with.
 */
export async function openLibrary(
  dir: string,
  log: Log,
  { meter = NO_METER, dataDir }: LibraryOptions = {},
): Promise<OpenLibrary> {
  let current: Knowledge;
  const readFirst = async () => {
    const first = await loadPack(dir);
    if (!first.ok) throw new UserError(describe(`${dir} is not a pack that can be served`, first.problems));
    preparePlans(first.pack.guides.values(), dir);
    const kept = dataDir === undefined ? undefined : keptCorrection(dataDir, first.pack);
    current = atOnce(knowledgeSteps(first.pack, kept));
  };
  let isBroken = false;
  const refuse = (message: string) => {
    isBroken = true;
    meter.reloaded(false);
    log.warn(message);
  };
  const take = async (loaded: Loaded) => {
    const { version } = current.pack;
    if (!loaded.ok)
      return refuse(describe(`A change was not taken; version ${version} goes on`, loaded.problems));
    if (loaded.pack.version !== version) {
      current = await inTurns(reloadSteps(loaded.pack, dir));
      meter.reloaded(true);
      log.info(loadedLine(current.pack));
    } else if (isBroken) log.info(`The knowledge is in order again: version ${version}.`);
    isBroken = false;
  };
  const failed = (message: string) => refuse(`A change was not taken: ${message}`);
  // Watched before it is read: a change while it is read is one too, and waits until the first pack is there.
  let reading = Promise.resolve();
  const close = await watchPack(dir, { loaded: (loaded) => reading.then(() => take(loaded)), failed });
  reading = readFirst();
  try {
    await reading;
  } catch (thrown) {
    await close();
    throw thrown;
  }
  return {
    get current() {
      return current;
    },
    close,
  };
}

/** The same library, with each verdict counted. */
export function countVerdicts(library: Library, { decided }: Meter): Library {
  const counting = new WeakMap<Knowledge, Knowledge>();
  const count = (known: Knowledge): Knowledge => {
    const ask: Knowledge['engine']['ask'] = (question) => {
      const verdict = known.engine.ask(question);
      decided(verdict.verdict);
      return verdict;
    };
    return { ...known, engine: { ...known.engine, ask } };
  };
  const metered = (known: Knowledge): Knowledge => {
    const made = counting.get(known) ?? count(known);
    counting.set(known, made);
    return made;
  };
  const { of } = library;
  return {
    ...library,
    get current() {
      return metered(library.current);
    },
    ...(of ? { of: (server: string) => metered(of(server)) } : {}),
  };
}

/** A pack with the engine over its entries. */
export const knowledgeOf = (pack: Pack): Knowledge => atOnce(knowledgeSteps(pack));

/** A pack of a folder with the engine over its entries and the plans of its guides, step by step. */
export function* reloadSteps(pack: Pack, dir: string): Steps<Knowledge> {
  for (const guide of pack.guides.values()) {
    preparePlans([guide], dir);
    yield;
  }
  return yield* knowledgeSteps(pack);
}

function* knowledgeSteps(pack: Pack, kept?: KeptCorrection): Steps<Knowledge> {
  const engine = yield* engineSteps([...pack.entries.values()], pack, kept);
  return { pack, engine: rememberVerdicts(engine) };
}

const loadedLine = ({ version, entries }: Pack): string =>
  `The knowledge was loaded anew: version ${version}, ${counted(entries.size, 'entry', 'entries')}.`;

/** What is wrong, and each problem on a line. */
export const describe = (what: string, problems: readonly Problem[]): string =>
  [
    `${what} (${counted(problems.length, 'problem')}):`,
    ...problems.map((problem) => `  ${formatProblem(problem)}`),
  ].join('\n');
