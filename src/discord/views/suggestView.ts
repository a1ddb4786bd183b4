import type { Entry } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { clip, escapeText } from '../escape.ts';
import { pickId } from './askIds.ts';
import { button, rows, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import type { Audience, MessageView } from './message.ts';
import { type WhyAsked, whyButtons } from './whyIds.ts';

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
