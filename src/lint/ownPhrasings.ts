import type { PackContext } from '../answer/document.ts';
import { buildEngine, type Engine } from '../answer/engine.ts';
import type { Verdict } from '../answer/verdict.ts';
import type { Entry } from '../knowledge/pack.ts';
import { type Finding, placeOf } from './finding.ts';

/**
 * Entries that are not the answer to their own phrasings: an error where the question goes elsewhere, a warning where
 * a phrasing does or where another entry answers beside them.
 */
export const lintOwnPhrasings = (
  entries: readonly Entry[],
  engine: Pick<Engine, 'ask'>,
): readonly Finding[] =>
  entries.flatMap((entry) => [
    ...misread(entry, entry.question, engine).map(({ isAnswered, message, fix }): Finding => {
      const severity = isAnswered ? 'warning' : 'error';
      const said = `its question ${message}`;
      return { severity, check: 'question-goes-elsewhere', ...placeOf(entry), message: said, fix };
    }),
    ...entry.phrasings.flatMap((phrasing) =>
      misread(entry, phrasing, engine).map(({ message, fix }): Finding => {
        const said = `its phrasing “${phrasing}” ${message}`;
        return {
          severity: 'warning',
          check: 'phrasing-goes-elsewhere',
          ...placeOf(entry),
          message: said,
          fix,
        };
      }),
    ),
  ]);

function misread(entry: Entry, text: string, engine: Pick<Engine, 'ask'>) {
  const verdict = engine.ask(text);
  if (verdict.ids.length === 1 && verdict.id === entry.id) return [];
  return [{ isAnswered: verdict.ids.includes(entry.id), ...explain(entry, verdict) }];
}

/** What becomes of a phrasing that its entry does not win, and what to do. */
function explain({ id }: Entry, { ids, candidates, reason }: Verdict): Pick<Finding, 'message' | 'fix'> {
  const best = candidates[0]?.id;
  if (ids.length > 1) {
    const message = `is taken for two questions, answered by ${ids.join(' and ')}`;
    return { message, fix: 'word it as one question' };
  }
  if (ids.length === 1) {
    const message = `is answered by ${ids.join()} instead`;
    return { message, fix: 'reword it with what only this entry is about, or move it there' };
  }
  if (best === undefined)
    return {
      message: `is not understood (${reason ?? 'no entry fits'})`,
      fix: 'reword it in plain words of the pack',
    };
  return best === id
    ? {
        message: 'fits too little to be answered',
        fix: 'add phrasings that share its words, or reword it',
      }
    : {
        message: `is not answered, and ${best} fits it better`,
        fix: 'reword it with what only this entry is about',
      };
}

/** Every phrasing is left out in one of so many rounds; each round builds the engine anew. */
const ROUNDS = 4;

/**
 * Entries that nobody finds who does not use a phrasing of theirs: none of their phrasings is found by what is left
 * when it is taken away. An entry is done with the first phrasing that is, so most packs need one or two rounds.
 */
export function lintOnlyByQuestion(entries: readonly Entry[], context: PackContext): readonly Finding[] {
  let unreached = entries.filter(({ phrasings }) => phrasings.length > 0);
  const takers = new Map<string, Set<string>>();
  for (let round = 0; round < ROUNDS && unreached.length > 0; round++) {
    const isOut = (index: number) => index % ROUNDS === round;
    const engine = buildEngine(
      entries.map((entry) => ({ ...entry, phrasings: entry.phrasings.filter((_, index) => !isOut(index)) })),
      context,
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
  return unreached.map((entry) => unreachedFinding(entry, [...(takers.get(entry.id) ?? [])]));
}

const unreachedFinding = (entry: Entry, takers: readonly string[]): Finding => ({
  severity: 'warning',
  check: 'only-by-question',
  ...placeOf(entry),
  message: `none of its phrasings (${entry.phrasings.length}) is found by the others${takers.length === 0 ? '' : `: they go to ${takers.slice(0, 3).join(', ')}`}`,
  fix: 'add phrasings that share the words people use for it',
});
