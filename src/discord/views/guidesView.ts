import type { Guide, Pack } from '../../knowledge/pack.ts';
import { clip, escapeText } from '../escape.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { pickId } from './adviseIds.ts';
import { button, container, row, select, text } from './components.ts';
import type { MessageView } from './message.ts';

/**
 * The guides to choose from, with what they are about as long as a row of buttons holds them all.
 * @param idOf the custom id of a guide's button
 */
export function guidesView({ guides }: Pack, idOf: (guide: string) => string): MessageView {
  const all = [...guides.values()];
  if (all.length > DISCORD_LIMITS.BUTTONS_PER_ROW) return manyGuides(all);
  return {
    components: [
      container(
        text(`### ${ASK}`),
        ...all.map(({ title, summary }) => text(`**${escapeText(title)}**\n${summary}`)),
      ),
      row(...all.map(({ id, title }) => button(title, idOf(id)))),
    ],
  };
}

const ASK = 'What do you want advice about?';

function manyGuides(all: readonly Guide[]): MessageView {
  const more = all.length - DISCORD_LIMITS.SELECT_OPTIONS;
  const rest = more > 0 ? `\n${more} more: name one with \`/advise guide:\`.` : '';
  const options = all.slice(0, DISCORD_LIMITS.SELECT_OPTIONS).map(({ id, title, summary }) => ({
    label: title,
    value: id,
    description: clip(summary, DISCORD_LIMITS.SELECT_OPTION_DESCRIPTION),
  }));
  return { components: [text(`${ASK}${rest}`), row(select(pickId(), 'Choose a guide', options))] };
}
