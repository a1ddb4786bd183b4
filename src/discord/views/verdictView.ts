import { isAsked } from '../../ask/text/questions.ts';
import type { Verdict } from '../../ask/verdict.ts';
import type { Entry, Pack } from '../../knowledge/pack.ts';
import { answerView } from './answerView.ts';
import type { Audience, MessageView } from './message.ts';
import { noneView } from './noneView.ts';
import { suggestView } from './suggestView.ts';

export interface Judged {
  readonly verdict: Verdict;
  readonly pack: Pack;
  readonly audience: Audience;
  /** What was asked, where the message does not stand under it. */
  readonly asked?: string | undefined;
  /** The words that were judged, for “Why?”. */
  readonly words: string;
  /** The id of the user that the answer is meant for. */
  readonly to?: string | undefined;
}

/** What the engine found, as a message: the answer, "did you mean", or "I don't know". */
export function verdictView({ verdict, pack, audience, asked, to, words }: Judged): MessageView {
  const known = (ids: readonly string[]): readonly Entry[] => ids.flatMap((id) => pack.entries.get(id) ?? []);
  const why = { version: pack.version, words };
  if (verdict.verdict === 'answer')
    return answerView({
      why,
      entries: known(verdict.ids),
      pack,
      audience,
      word: verdict.word,
      to,
      also: known(verdict.questions.flatMap(({ id }) => id ?? [])),
      isPartial: isPartial(verdict),
    });
  if (verdict.verdict === 'suggest') {
    const entries = known(verdict.candidates.map((candidate) => candidate.id));
    return suggestView({ asked, entries, audience, to, why });
  }
  return noneView({ asked, reason: verdict.reason, near: known(verdict.near), pack, audience, why });
}

/** Whether one question of the message is answered and another is not. */
const isPartial = ({ ids, questions }: Verdict): boolean =>
  questions.some(({ id }) => id !== null && ids.includes(id)) &&
  questions.some(({ id, text }) => id === null && isAsked(text));
