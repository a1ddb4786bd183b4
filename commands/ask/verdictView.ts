import type { APIButtonComponent } from 'discord.js';
import { isAsked } from '../../src/answer/text/cleanMessage.ts';
import type { Reason, Verdict } from '../../src/answer/verdict.ts';
import { type NamedPlace, namedPlace } from '../../src/compare/namedPlace.ts';
import { button, rows, text } from '../../src/discord/components.ts';
import { type Audience, deleteButtons, type MessageView } from '../../src/discord/message.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import type { Entry, Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { onlyLanguage } from '../../src/locales/onlyLanguage.ts';
import { languageName, type Translator } from '../../src/locales/translator.ts';
import type { DrawTable } from './answerPages.ts';
import { answerView } from './answerView.ts';
import { pickId, unkeepId, type WhyAsked, whyButtons } from './ids.ts';
import { NOT_RECORDED, type Recorded } from './record.ts';

/** Buttons that lead into other features. */
export interface Ways {
  readonly browse: (t: Translations) => APIButtonComponent;
  readonly compare: (pack: Pack, t: Translator) => readonly APIButtonComponent[];
  readonly advise: (pack: Pack) => readonly APIButtonComponent[];
  /** To what a question names in a comparison. */
  readonly place: (place: NamedPlace, t: Translator) => APIButtonComponent;
  /** The same in the place of an answer. */
  readonly placeView: (place: NamedPlace, audience: Audience) => MessageView;
  /** Draws wide tables of answers; left out where nothing draws. */
  readonly draw?: DrawTable | undefined;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly pack: Pack;
  readonly audience: Audience;
  readonly ways: Ways;
  /** What was asked, where the message does not stand under it. */
  readonly asked?: string | undefined;
  /** The words that were judged, for “Why?”. */
  readonly words: string;
  /** The id of the user that the answer is meant for. */
  readonly to?: string | undefined;
  readonly recorded?: Recorded | undefined;
}

/** What the engine found, as a message: the answer, "did you mean", or "I don't know". */
export function verdictView(judged: Judged): MessageView {
  const { verdict, pack, audience, ways, asked, to, words, recorded = NOT_RECORDED } = judged;
  const place = namedPlace(words, pack, audience.t);
  // An owner's own answer to it is one that the engine is sure of.
  if (place?.isAll && verdict.word !== 'sure') return meantFor(to, ways.placeView(place, audience), audience);
  const beside = place ? [ways.place(place, audience.t)] : [];
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
      beside,
      also: known([...verdict.questions.flatMap(({ id }) => id ?? []), ...(verdict.also ?? [])]),
      isPartial: isPartial(verdict),
      draw: ways.draw,
      // Who is told that the bot is sure finds the question whether it helped behind “Why?”.
      asksBack: recorded.asksBack && verdict.word !== 'sure',
    });
  if (verdict.verdict === 'suggest') {
    const entries = known(verdict.candidates.map((candidate) => candidate.id));
    return suggestView({ asked, entries, audience, to, why, beside });
  }
  return noneView({
    asked,
    reason: verdict.reason,
    language: verdict.language,
    near: known(verdict.near),
    pack,
    audience,
    ways,
    why,
    beside,
    recorded,
  });
}

/** The same, with the name of whom it is for above it. */
const meantFor = (to: string | undefined, view: MessageView, { t }: Audience): MessageView =>
  to === undefined
    ? view
    : { ...view, components: [text(t.answers.for(to)), ...view.components], notify: [to] };

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
  /** Buttons that stand before those of the entries. */
  readonly beside?: readonly APIButtonComponent[];
}

/** "Did you mean", with a button for each entry that may be meant. */
export function suggestView({
  asked,
  entries,
  audience,
  to,
  line = meant(audience.t, asked),
  why,
  beside = [],
}: Suggestions): MessageView {
  return {
    components: [
      text(line),
      ...rows([...beside, ...meantButtons(entries, audience, to)]),
      ...rows([...(why ? whyButtons(why, audience.t) : []), ...deleteButtons(audience)]),
    ],
  };
}

/** A button for each entry that may be meant, as many as fit; it turns the message into that answer. */
export const meantButtons = (entries: readonly Entry[], audience: Audience, to?: string) =>
  entries.slice(0, SUGGESTIONS).map(({ id, question }) => button(question, pickId(id, audience, to)));

const meant = (t: Translations, asked?: string): string =>
  asked === undefined ? t.answers.didYouMean : t.answers.notSure(echo(asked, t));

export interface Unanswered {
  /** What was asked; left out in chat, where it stands above. */
  readonly asked?: string | undefined;
  readonly reason: Reason | undefined;
  /** The code of the language that was asked in, where that is not the pack's. */
  readonly language?: string | undefined;
  /** Topics that lie near, best first. */
  readonly near: readonly Entry[];
  readonly pack: Pack;
  readonly audience: Audience;
  readonly ways: Ways;
  readonly why?: WhyAsked;
  readonly recorded?: Recorded;
  /** Buttons that stand before those of the topics. */
  readonly beside?: readonly APIButtonComponent[];
}

/** An honest "I don't know", with the nearest topics where there are any, else with the ways to all of them. */
export function noneView(unanswered: Unanswered): MessageView {
  const { near, audience, pack, reason, why, ways, beside = [], recorded = NOT_RECORDED } = unanswered;
  const { t } = audience;
  const { gap } = recorded;
  // The place that a message names is one of the ways on; Discord refuses a button that stands twice.
  const others = waysFrom(ways, pack, t).filter((way) => !beside.some((other) => isSameButton(way, other)));
  if (reason === 'language') return { components: [text(languageLine(unanswered)), ...rows(others)] };
  if (reason === 'blank')
    return {
      components: [
        text(withHint(coverLine(pack, t), t)),
        ...rows(meantButtons(pack.popular, audience)),
        ...rows(others),
      ],
    };
  return {
    components: [
      text(withHint(unknownLine(unanswered), t)),
      ...(gap === undefined ? [] : [text(`-# ${t.feedback.kept(recorded.days)}`)]),
      ...rows([...beside, ...meantButtons(near, audience)]),
      ...rows([
        ...(near.length > 0 ? [] : others),
        ...(why ? whyButtons(why, t) : []),
        ...(gap === undefined ? [] : [button(t.feedback.unkeep, unkeepId(gap, audience))]),
      ]),
    ],
  };
}

const isSameButton = (one: APIButtonComponent, other: APIButtonComponent): boolean =>
  'custom_id' in one && 'custom_id' in other && one.custom_id === other.custom_id;

/** In the words of whoever asked, as far as their language is known. */
const languageLine = ({ language, pack, audience: { t } }: Unanswered): string =>
  (language === undefined || language === t.general.language
    ? undefined
    : onlyLanguage(language, pack.language)) ?? t.answers.onlyLanguage(languageName(pack.language, t));

/** Into every other feature that has something to show. */
export const waysFrom = (
  { browse, compare, advise }: Ways,
  pack: Pack,
  t: Translator,
): readonly APIButtonComponent[] => [browse(t), ...compare(pack, t).slice(0, 1), ...advise(pack).slice(0, 1)];

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
