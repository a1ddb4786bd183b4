import type { Reason } from '../../ask/verdict.ts';
import type { Entry, Pack } from '../../knowledge/pack.ts';
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
  if (reason === 'language') return { components: [text(languageLine(pack))] };
  if (reason === 'blank') return { components: [text(coverLine(pack))] };
  const buttons = near
    .slice(0, SUGGESTIONS)
    .map((entry) => button(entry.question, pickId(entry.id, audience)));
  return {
    components: [text(unknownLine(unanswered)), ...rows([...buttons, ...(why ? whyButtons(why) : [])])],
  };
}

/** What can be asked here: for a greeting, a mention without a question, and anything that holds no words. */
export function coverLine({ name, popular }: Pack): string {
  const example = popular[0] ? `, such as “${escapeText(popular[0].question)}”` : '';
  return `I answer questions about ${escapeText(name)}${example}. Use /browse to see every topic.`;
}

const languageLine = (pack: Pack): string => {
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(pack.language) ?? pack.language;
  return `I can only answer questions in ${language}.`;
};

function unknownLine({ asked, near }: Unanswered): string {
  const what = asked === undefined ? 'that' : echo(asked);
  const topics =
    near.length > 0 ? 'These topics are nearest; /browse shows all.' : 'Use /browse to see every topic.';
  return `I don't have an answer to ${what}. ${topics}`;
}
