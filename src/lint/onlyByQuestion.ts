import { buildEngine } from '../ask/engine.ts';
import type { Synonyms } from '../ask/text/synonyms.ts';
import type { Entry } from '../knowledge/pack.ts';
import { type Finding, placeOf } from './finding.ts';

/** Every phrasing is left out in one of so many rounds; each round builds the engine anew. */
const ROUNDS = 4;

/**
 * Entries that nobody finds who does not use a wording of theirs: none of their phrasings is found by what is left
 * when it is taken away. An entry is done with the first phrasing that is, so most packs need one or two rounds.
 */
export function lintOnlyByQuestion(entries: readonly Entry[], synonyms: Synonyms): readonly Finding[] {
  let unreached: readonly Entry[] = entries;
  const takers = new Map<string, Set<string>>();
  for (let round = 0; round < ROUNDS && unreached.length > 0; round++) {
    const isOut = (index: number) => index % ROUNDS === round;
    const engine = buildEngine(
      entries.map((entry) => ({ ...entry, phrasings: entry.phrasings.filter((_, index) => !isOut(index)) })),
      synonyms,
    );
    unreached = unreached.filter((entry) => {
      const others = takers.get(entry.id) ?? new Set();
      takers.set(entry.id, others);
      return !entry.phrasings.some((phrasing, index) => {
        if (!isOut(index)) return false;
        const found = engine.ask(phrasing).candidates[0]?.id;
        if (found !== undefined) others.add(found);
        return found === entry.id;
      });
    });
  }
  return unreached.map((entry) => finding(entry, [...(takers.get(entry.id) ?? [])]));
}

const finding = (entry: Entry, takers: readonly string[]): Finding => ({
  severity: 'warning',
  check: 'only-by-question',
  ...placeOf(entry),
  message: `none of its phrasings (${entry.phrasings.length}) is found by the others${takers.length === 0 ? '' : `: they go to ${takers.slice(0, 3).join(', ')}`}`,
  fix: 'add phrasings that share the words people use for it',
});
