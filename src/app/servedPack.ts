import { existsSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../base/errors.ts';
import { counted, type Log, type Meter } from '../base/log.ts';
import { coalesce, inTurns } from '../base/steps.ts';
import type { Knowledge } from '../discord/command.ts';
import { readFiles, type TextFile } from '../knowledge/files.ts';
import { type Loaded, packOf } from '../knowledge/loadPack.ts';
import { describe, reloadSteps } from './openLibrary.ts';

/** A file as a server's editors have it; without text it is taken away. */
export interface OverlayFile {
  /** Relative to the folder of the pack. */
  readonly path: string;
  readonly text: string | null;
}

export interface ServedOptions {
  readonly dir: string;
  /** What the log calls it. */
  readonly name: string;
  /** What a server's editors changed, read at each build. @throws StoreError where the store is out of reach. */
  readonly overlay?: (() => Promise<readonly OverlayFile[]>) | undefined;
  readonly log: Log;
  readonly meter: Meter;
}

/** A pack that is served, with what a server's editors laid over it. */
export interface ServedPack {
  /** The last good one; undefined where there has been none yet. */
  readonly known: () => Knowledge | undefined;
  /** Why what the folder holds now is not what answers; undefined where it is. */
  readonly fault: () => string | undefined;
  /** Reads the folder and builds what changed, in turns with what else the process has to do; never rejects. */
  readonly build: () => Promise<void>;
}

/** Nothing is read before the first build. A change that is not good leaves the last good pack, and the log says why. */
export function createServedPack({ dir, name, overlay, log, meter }: ServedOptions): ServedPack {
  let known: Knowledge | undefined;
  let fault: string | undefined;
  const refuse = (why: string) => {
    if (why !== fault) {
      meter.reloaded(false);
      const goesOn = known ? `; version ${known.pack.version} goes on` : '';
      log.warn(`The pack ${name} was not taken${goesOn}: ${why}`);
    }
    fault = why;
  };
  const take = async (loaded: Loaded, left: readonly string[]) => {
    if (!loaded.ok) return refuse(describe(`${dir} is not a pack that can be served`, loaded.problems));
    const { version, entries } = loaded.pack;
    if (version !== known?.pack.version) {
      known = await inTurns(reloadSteps(loaded.pack, dir));
      meter.reloaded(true);
      log.info(
        `The pack ${name} was loaded: version ${version}, ${counted(entries.size, 'entry', 'entries')}.`,
      );
      if (left.length > 0)
        log.warn(
          `Edits that no longer fit the pack ${name} are left out: ${left.join(', ')}. Their editors can mend them.`,
        );
    } else if (fault !== undefined) log.info(`The pack ${name} is in order again: version ${version}.`);
    fault = undefined;
  };
  const build = coalesce(async () => {
    try {
      if (!existsSync(path.join(dir, 'pack.yaml')))
        return refuse(`${dir} has no pack.yaml. Put the pack there, or let the server choose another.`);
      const { loaded, left } = await loadLaid(await readFiles(dir), (await overlay?.()) ?? []);
      await take(loaded, left);
    } catch (thrown) {
      refuse(messageOf(thrown));
    }
  });
  return { known: () => known, fault: () => fault, build };
}

interface Laid {
  readonly loaded: Loaded;
  /** Paths of the overlay's files that do not fit. */
  readonly left: readonly string[];
}

/** The pack with as much laid over it as fits: an edit that no longer does never takes the others' answers away. */
export async function loadLaid(files: readonly TextFile[], overlay: readonly OverlayFile[]): Promise<Laid> {
  const whole = await packOf(laidOver(files, overlay));
  if (whole.ok || overlay.length === 0) return { loaded: whole, left: [] };
  const bare = await packOf(files);
  // What is wrong may be the folder's own; then an edit can still mend it, and no part of them does.
  if (!bare.ok) return { loaded: whole, left: [] };
  let [loaded, fitting]: [Loaded, readonly OverlayFile[]] = [bare, []];
  const add = async (some: readonly OverlayFile[]): Promise<void> => {
    const tried = await packOf(laidOver(files, [...fitting, ...some]));
    if (tried.ok) [loaded, fitting] = [tried, [...fitting, ...some]];
    else if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      await add(some.slice(0, half));
      await add(some.slice(half));
    }
  };
  const left = () => overlay.filter((file) => !fitting.includes(file));
  // One edit may fit only once another that it names is there.
  for (let before = -1; before < fitting.length && left().length > 0; ) {
    before = fitting.length;
    await add(left());
  }
  return { loaded, left: left().map(({ path }) => path) };
}

function laidOver(files: readonly TextFile[], overlay: readonly OverlayFile[]): readonly TextFile[] {
  const laid = new Map(files.map((file) => [file.path, file]));
  for (const { path, text } of overlay)
    if (text === null) laid.delete(path);
    else laid.set(path, { path, text });
  return [...laid.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
