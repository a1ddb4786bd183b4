import type { Reason } from '../../ask/verdict.ts';
import type { Entry, Pack } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { languageName, type Translator } from '../../locales/translator.ts';
import { escapeText } from '../escape.ts';
import { pickId } from './askIds.ts';
import { button, rows, text } from './components.ts';
import type { Audience, MessageView } from './message.ts';
import { echo, SUGGESTIONS } from './suggestView.ts';
import { type WhyAsked, whyButtons } from './whyIds.ts';

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
