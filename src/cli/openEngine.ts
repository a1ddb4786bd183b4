import type { Environment } from '../app/environment.ts';
import type { Askable } from '../ask/askable.ts';
import { buildEngine, type ExplainingEngine } from '../ask/engine.ts';
import type { Entry } from '../knowledge/pack.ts';
import { readAskables } from './askableFile.ts';
import { openPack } from './openPack.ts';

/** An engine and what it was built over. */
export interface OpenEngine {
  readonly engine: ExplainingEngine;
  readonly entries: ReadonlyMap<string, Askable & Partial<Entry>>;
  /** The pack's version; null for a bare list. */
  readonly version: string | null;
  /** The entries' name and state, for people. */
  readonly title: string;
}

/** `--entries FILE.json` and `--knowledge DIR`. */
export interface EngineOptions {
  readonly entries?: string | undefined;
  readonly knowledge?: string | undefined;
}

/**
 * The engine over a bare list of entries where one is given, else over the pack.
 * @throws UserError where the list or the pack cannot be read.
 */
export async function openEngine(from: EngineOptions, env: Environment): Promise<OpenEngine> {
  if (from.entries !== undefined) {
    const list = await readAskables(from.entries);
    const entries = new Map(list.map((entry) => [entry.id, entry]));
    const engine = buildEngine(list, { groups: [], abbreviations: {} });
    return { engine, entries, version: null, title: `${from.entries} (${entries.size} entries)` };
  }
  const { name, version, entries, synonyms, outside } = await openPack(from.knowledge, env);
  const engine = buildEngine([...entries.values()], synonyms, outside);
  return { engine, entries, version, title: `${name} (version ${version}, ${entries.size} entries)` };
}
