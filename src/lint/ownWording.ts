import type { Engine } from '../ask/engine.ts';
import type { Verdict } from '../ask/verdict.ts';
import type { Entry } from '../knowledge/pack.ts';
import { type Finding, placeOf } from './finding.ts';

/**
 * Entries that are not the answer to their own wording: an error where the question goes elsewhere, a warning where
 * a phrasing does or where another entry answers beside them.
 */
export const lintOwnWording = (entries: readonly Entry[], engine: Pick<Engine, 'ask'>): readonly Finding[] =>
  entries.flatMap((entry) => [
    ...asked(entry, entry.question, engine).map(({ isAnswered, message, fix }): Finding => {
      const severity = isAnswered ? 'warning' : 'error';
      const said = `its question ${message}`;
      return { severity, check: 'question-goes-elsewhere', ...placeOf(entry), message: said, fix };
    }),
    ...entry.phrasings.flatMap((phrasing) =>
      asked(entry, phrasing, engine).map(({ message, fix }): Finding => {
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

function asked(entry: Entry, text: string, engine: Pick<Engine, 'ask'>) {
  const verdict = engine.ask(text);
  if (verdict.ids.length === 1 && verdict.id === entry.id) return [];
  return [{ isAnswered: verdict.ids.includes(entry.id), ...explain(entry, verdict) }];
}

/** What becomes of a wording that its entry does not win, and what to do. */
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
