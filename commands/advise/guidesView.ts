import { button, container, row, select, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type MessageView, noticeOf } from '../../src/discord/message.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { nextId, pickId } from './ids.ts';

export interface Offer {
  readonly pack: Pack;
  readonly t: Translator;
}

/**
 * The guides to choose from, with what they are about as long as a row of buttons holds them all.
 * @param idOf the custom id of a guide's button
 */
export function guidesView({ pack, t }: Offer, idOf: (guide: string) => string): MessageView {
  const all = [...pack.guides.values()];
  if (all.length > DISCORD_LIMITS.BUTTONS_PER_ROW) return manyGuides(all, t);
  return {
    components: [
      container(
        text(`### ${t.advice.chooseGuide}`),
        ...all.map(({ title, summary }) => text(`**${escapeText(title)}**\n${summary}`)),
      ),
      ...noticeOf(t),
      row(...all.map(({ id, title }) => button(title, idOf(id)))),
    ],
  };
}

/** Begins a guide, a button for each, under a message of another feature. */
export const guideButtons = ({ guides }: Pack) =>
  [...guides.values()].map(({ id, title }) => button(title, nextId(id)));

function manyGuides(all: readonly Guide[], { advice }: Translator): MessageView {
  const more = all.length - DISCORD_LIMITS.SELECT_OPTIONS;
  const rest = more > 0 ? `\n${advice.moreGuides(more)}` : '';
  const options = all.slice(0, DISCORD_LIMITS.SELECT_OPTIONS).map(({ id, title, summary }) => ({
    label: title,
    value: id,
    description: clip(summary, DISCORD_LIMITS.SELECT_OPTION_DESCRIPTION),
  }));
  return {
    components: [text(`${advice.chooseGuide}${rest}`), row(select(pickId(), advice.pickGuide, options))],
  };
}
