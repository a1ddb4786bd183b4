import type { Reason } from '../../ask/verdict.ts';
import type { Entry, Pack } from '../../knowledge/pack.ts';
import { pickId } from './askIds.ts';
import { button, row, text } from './components.ts';
import type { Audience, MessageView } from './message.ts';
import { echo, SUGGESTIONS } from './suggestView.ts';

export interface Unanswered {
  /** What was asked; left out in chat, where it stands above. */
  readonly asked?: string | undefined;
  readonly reason: Reason | undefined;
  /** Topics that lie near, best first. */
  readonly near: readonly Entry[];
  readonly pack: Pack;
  readonly audience: Audience;
}

/** An honest "I don't know", with the nearest topics where there are any. */
export function noneView(unanswered: Unanswered): MessageView {
  const { near, audience, pack, reason } = unanswered;
  if (reason === 'language') return { components: [text(languageLine(pack))] };
  if (reason === 'blank') return { components: [text(coverLine(pack))] };
  const buttons = near
    .slice(0, SUGGESTIONS)
    .map((entry) => button(entry.question, pickId(entry.id, audience)));
  if (buttons.length === 0) return { components: [text(unknownLine(unanswered))] };
  return { components: [text(`${unknownLine(unanswered)} The nearest that I know:`), row(...buttons)] };
}

/** What can be asked here: for a greeting, a mention without a question, and anything that holds no words. */
export function coverLine(pack: Pack): string {
  const example = pack.popular[0]?.question;
  const hint = example ? `, such as “${example}”` : '';
  return `Ask me a question${hint}. I know about: ${pack.description} Use /browse to see every topic.`;
}

const languageLine = (pack: Pack): string => {
  const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(pack.language) ?? pack.language;
  return `I can only answer questions in ${language}.`;
};

const unknownLine = ({ asked, near }: Unanswered): string => {
  const unknown =
    asked === undefined ? "I don't have an answer to that." : `I don't have an answer to ${echo(asked)}.`;
  return near.length > 0 ? unknown : `${unknown} Use /browse to see the topics that I know.`;
};
