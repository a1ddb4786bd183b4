import { isAsked } from '../../src/ask/text/questions.ts';
import type { Reason, Verdict } from '../../src/ask/verdict.ts';
import { button, rows, text } from '../../src/discord/components.ts';
import { clip, escapeText } from '../../src/discord/escape.ts';
import type { Audience, MessageView } from '../../src/discord/message.ts';
import { deleteButtons } from '../../src/discord/sharedButtons.ts';
import type { Entry, Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { languageName, type Translator } from '../../src/locales/translator.ts';
import { answerView } from './answerView.ts';
import { pickId, type WhyAsked, whyButtons } from './ids.ts';

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

/** Suggestions under "did you mean". */
export const SUGGESTIONS = 3;

/** Characters of a person's words that an answer repeats. */
const ECHO = 200;

/** A person's words in quotation marks, shortened and without effect. */
export const echo = (words: string, { general }: Translations): string =>
  general.quote(escapeText(clip(words, ECHO)));

export interface Suggestions {
  /** What was asked; left out in chat, where it stands above. */
  readonly asked?: string | undefined;
  /** Best first. */
  readonly entries: readonly Entry[];
  readonly audience: Audience;
  readonly to?: string | undefined;
  /** What is said above the buttons, in place of the question whether they are meant. */
  readonly line?: string;
  readonly why?: WhyAsked;
}

/** "Did you mean", with a button for each entry that may be meant. */
export function suggestView({
  asked,
  entries,
  audience,
  to,
  line = meant(audience.t, asked),
  why,
}: Suggestions): MessageView {
  const buttons = entries
    .slice(0, SUGGESTIONS)
    .map((entry) => button(entry.question, pickId(entry.id, audience, to)));
  return {
    components: [
      text(line),
      ...rows([...buttons, ...(why ? whyButtons(why, audience.t) : []), ...deleteButtons(audience)]),
    ],
  };
}

const meant = (t: Translations, asked?: string): string =>
  asked === undefined ? t.answers.didYouMean : t.answers.notSure(echo(asked, t));

export interface Unanswered {
  /** What was asked; left out in chat, where it stands above. */
  readonly asked?: string | undefined;
  readonly reason: Reason | undefined;
  /** Topics that lie near, best first. */
  readonly near: readonly Entry[];
  readonly pack: Pack;
  readonly audience: Audience;
  readonly why?: WhyAsked;
}

/** An honest "I don't know", with the nearest topics where there are any. */
export function noneView(unanswered: Unanswered): MessageView {
  const { near, audience, pack, reason, why } = unanswered;
  const { t } = audience;
  if (reason === 'language')
    return { components: [text(t.answers.onlyLanguage(languageName(pack.language, t)))] };
  if (reason === 'blank') return { components: [text(withHint(coverLine(pack, t), t))] };
  const buttons = near
    .slice(0, SUGGESTIONS)
    .map((entry) => button(entry.question, pickId(entry.id, audience)));
  return {
    components: [
      text(withHint(unknownLine(unanswered), t)),
      ...rows([...buttons, ...(why ? whyButtons(why, t) : [])]),
    ],
  };
}

/** What can be asked here: for a greeting, a mention without a question, and anything that holds no words. */
export function coverLine({ name, popular: [first] }: Pack, { answers, general }: Translations): string {
  return answers.cover(escapeText(name), first && general.quote(escapeText(first.question)));
}

function unknownLine({ asked, near, audience: { t } }: Unanswered): string {
  const { unknown, nearest, everyTopic } = t.answers;
  const what = asked === undefined ? undefined : echo(asked, t);
  return `${unknown(what)} ${near.length > 0 ? nearest : everyTopic}`;
}

/** With the language to ask in, where the reader may have asked in another. */
const withHint = (line: string, { askIn }: Translator): string =>
  askIn === undefined ? line : `${line}\n${askIn}`;
