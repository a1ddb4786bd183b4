import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Log, Meter } from '../base/log.ts';
import { createLine } from '../base/steps.ts';
import { isProblems, parseFile } from '../knowledge/parseFile.ts';
import { PackFile } from '../knowledge/schema/packFile.ts';
import { watchSettled } from '../knowledge/watchPack.ts';
import type { Edits } from '../learning/edits.ts';
import { createServedPack, type ServedPack } from './servedPack.ts';

/** Where packs are. */
export interface PackPlaces {
  /** Of the standard pack: KNOWLEDGE_DIR. */
  readonly standard: string;
  /** Of packs to choose from: PACKS_DIR. */
  readonly packs?: string | undefined;
}

/** Characters of a name that a select of Discord's takes. */
const LONGEST_NAME = 100;

/** The names of the packs that servers can choose: each folder in PACKS_DIR that has a pack.yaml. */
export async function packNames({ packs }: PackPlaces): Promise<readonly string[]> {
  if (packs === undefined) return [];
  const found = await readdir(packs, { withFileTypes: true }).catch(() => []);
  return found
    .map(({ name }) => name)
    .filter(
      (name) =>
        !name.startsWith('.') &&
        name.length <= LONGEST_NAME &&
        existsSync(path.join(packs, name, 'pack.yaml')),
    )
    .sort();
}

/** A pack that servers can choose. */
export interface OfferedPack {
  /** Of its folder. */
  readonly name: string;
  /** What it calls itself; undefined where that cannot be read. */
  readonly title: string | undefined;
}

/** The packs that servers can choose, as people read their names. */
export async function offeredPacks(places: PackPlaces): Promise<readonly OfferedPack[]> {
  const names = await packNames(places);
  return Promise.all(names.map(async (name) => ({ name, title: await titleIn(folderOf(places, name)) })));
}

async function titleIn(folder: string): Promise<string | undefined> {
  const text = await readFile(path.join(folder, 'pack.yaml'), 'utf8').catch(() => '');
  const read = parseFile('pack.yaml', text, PackFile);
  return isProblems(read) ? undefined : read.value.name;
}

/** The folder of a pack by its name; null is the standard one. Where there is no PACKS_DIR, none is there. */
export const folderOf = ({ standard, packs = os.devNull }: PackPlaces, pack: string | null): string =>
  pack === null ? standard : path.join(packs, path.basename(pack));

/** Which pack is wanted, and with whose edits. */
export interface Wanted {
  /** Null: the standard one. */
  readonly pack: string | null;
  /** Whose edits lie over it; undefined: nobody's. */
  readonly server?: string | undefined;
}

export interface ShelfOptions {
  readonly places: PackPlaces;
  /** How many packs are kept; the one that was used longest ago goes first. */
  readonly most: number;
  readonly edits: Pick<Edits, 'current' | 'land'>;
  readonly log: Log;
  readonly meter: Meter;
  /** Milliseconds, on a clock that only goes forward. */
  readonly now: () => number;
}

/** The packs in use beside the standard one, each built once for all who want the same. */
export interface Shelf {
  /** The pack as it is built, or not built yet. */
  readonly take: (wanted: Wanted) => ServedPack;
  /** Notes that it was used. */
  readonly touch: (served: ServedPack) => void;
  /** Builds it in its turn; what somebody waits for goes first. */
  readonly build: (served: ServedPack, isUrgent: boolean) => Promise<void>;
  readonly has: (served: ServedPack) => boolean;
  /** Whether another pack would need the place of one that is kept. */
  readonly isFull: () => boolean;
  readonly close: () => Promise<void>;
}

interface Kept {
  readonly served: ServedPack;
  usedAt: number;
}

/** Milliseconds for which a pack stays after its last use, however many others come: an answer may be under way. */
const IN_USE = 10_000;

export function createShelf({ places, most, edits, log, meter, now }: ShelfOptions): Shelf {
  const kept = new Map<string, Kept>();
  const inLine = createLine();
  const watched = new Map<string, Promise<() => Promise<void>>>();
  const build = (served: ServedPack, isUrgent: boolean) =>
    inLine(async () => {
      // Watched before it is read, so that no change falls between the two.
      await watched.get(served.dir);
      await served.build();
    }, isUrgent);

  function watch(folder: string): void {
    if (watched.has(folder)) return;
    const changed = async () => {
      for (const each of kept.values()) if (each.served.dir === folder) void build(each.served, false);
    };
    const failed = (message: string) => log.warn(`Changes of ${folder} may go unnoticed: ${message}`);
    watched.set(folder, watchSettled(folder, { changed, failed }));
  }

  /** Makes room. One that is broken goes last: built anew it would have nothing good. */
  function release(): void {
    const isBroken = ({ served }: Kept) =>
      Number(served.fault() !== undefined && served.known() !== undefined);
    const idle = [...kept]
      .filter(([, { served, usedAt }]) => now() - usedAt > IN_USE && (served.known() || served.fault()))
      .sort(([, a], [, b]) => isBroken(a) - isBroken(b) || a.usedAt - b.usedAt);
    for (const [key] of idle.slice(0, Math.max(0, kept.size - most))) kept.delete(key);
    const used = new Set([...kept.values()].map(({ served }) => served.dir));
    for (const [folder, stop] of watched)
      if (!used.has(folder)) {
        watched.delete(folder);
        void stop.then((end) => end());
      }
  }

  function take({ pack, server }: Wanted): ServedPack {
    const key = JSON.stringify([pack, server]);
    const found = kept.get(key);
    if (found) return found.served;
    const folder = folderOf(places, pack);
    const own =
      server === undefined
        ? undefined
        : { current: () => edits.current(server), land: (ids: readonly string[]) => edits.land(server, ids) };
    const served = createServedPack({ dir: folder, name: nameOf({ pack, server }), edits: own, log, meter });
    kept.set(key, { served, usedAt: now() });
    watch(folder);
    release();
    return served;
  }

  return {
    take,
    build,
    touch: (served) => {
      for (const each of kept.values()) if (each.served === served) each.usedAt = now();
    },
    has: (served) => [...kept.values()].some((each) => each.served === served),
    isFull: () => kept.size >= most,
    close: async () => {
      kept.clear();
      await Promise.all([...watched.values()].map(async (stop) => (await stop)()));
    },
  };
}

const nameOf = ({ pack, server }: Wanted): string =>
  `${pack === null ? 'of KNOWLEDGE_DIR' : `“${pack}”`}${server === undefined ? '' : ` with the edits of server ${server}`}`;
