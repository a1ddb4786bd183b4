import { existsSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../base/errors.ts';
import { counted, type Log, type Meter } from '../base/log.ts';
import { coalesce, inTurns } from '../base/steps.ts';
import type { Knowledge } from '../discord/command.ts';
import { readFiles } from '../knowledge/files.ts';
import type { Loaded } from '../knowledge/loadPack.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { type Edit, type LaidOver, layOver } from '../learning/overlay.ts';
import { StoreError } from '../store/store.ts';
import { describe, reloadSteps } from './openLibrary.ts';

/** What the editors of a server published. */
export interface ServerEdits {
  /** Those in force. @throws StoreError where the store is out of reach. */
  readonly current: () => Promise<readonly Edit[]>;
  /** Notes that the folder has these by now. */
  readonly land: (ids: readonly string[]) => Promise<void>;
}

export interface ServedOptions {
  readonly dir: string;
  /** What the log calls it. */
  readonly name: string;
  /** What a server's editors changed, read at each build. */
  readonly edits?: ServerEdits | undefined;
  readonly log: Log;
  readonly meter: Meter;
}

/** A pack that is served, with what a server's editors laid over it. */
export interface ServedPack {
  /** Its folder. */
  readonly dir: string;
  /** The last good one; undefined where there has been none yet. */
  readonly known: () => Knowledge | undefined;
  /** Why what the folder holds now is not what answers; undefined where it is. */
  readonly fault: () => string | undefined;
  /** Reads the folder and builds what changed, in turns with what else the process has to do; never rejects. */
  readonly build: () => Promise<void>;
}

/** Nothing is read before the first build. A change that is not good leaves the last good pack, and the log says why. */
export function createServedPack({ dir, name, edits, log, meter }: ServedOptions): ServedPack {
  let known: Knowledge | undefined;
  let fault: string | undefined;
  let told = '';
  const refuse = (why: string) => {
    if (why !== fault) {
      meter.reloaded(false);
      const goesOn = known ? `; version ${known.pack.version} goes on` : '';
      log.warn(`The pack ${name} was not taken${goesOn}: ${why}`);
    }
    fault = why;
  };
  const take = async (loaded: Loaded) => {
    if (!loaded.ok) return refuse(describe(`${dir} is not a pack that can be served`, loaded.problems));
    const { version, entries } = loaded.pack;
    if (version !== known?.pack.version) {
      known = await inTurns(reloadSteps(loaded.pack, dir));
      meter.reloaded(true);
      log.info(
        `The pack ${name} was loaded: version ${version}, ${counted(entries.size, 'entry', 'entries')}.`,
      );
    } else if (fault !== undefined) log.info(`The pack ${name} is in order again: version ${version}.`);
    fault = undefined;
  };
  const tell = ({ left, moved }: LaidOver) => {
    const lines = [
      ...left.map(
        ({ edit, problems: [first] }) =>
          `${edit.path} no longer fits and is left out${first ? `: ${formatProblem(first)}` : ''}`,
      ),
      ...moved.map(({ path }) => `${path} was changed in the folder too; the edit stays in force`),
    ];
    if (lines.length > 0 && lines.join() !== told)
      log.warn(describeLines(`Edits of the pack ${name} that somebody should look at in /faq`, lines));
    told = lines.join();
  };
  const build = coalesce(async () => {
    try {
      if (!existsSync(path.join(dir, 'pack.yaml')))
        return refuse(`${dir} has no pack.yaml. Put the pack there, or let the server choose another.`);
      const laid = await layOver(await readFiles(dir), (await edits?.current()) ?? []);
      await take(laid.loaded);
      tell(laid);
      await edits?.land(laid.landed.map(({ id }) => id));
    } catch (thrown) {
      // Nothing is wrong with the pack; the edits are read again with the next build.
      if (thrown instanceof StoreError) log.debug(thrown.message);
      else refuse(messageOf(thrown));
    }
  });
  return { dir, known: () => known, fault: () => fault, build };
}

const describeLines = (what: string, lines: readonly string[]): string =>
  [`${what}:`, ...lines.map((line) => `  ${line}`)].join('\n');
