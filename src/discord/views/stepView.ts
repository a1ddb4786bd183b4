import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { type Answers, UNKNOWN } from '../../advise/answers.ts';
import { code } from '../../advise/code.ts';
import { UNKNOWN_LABEL } from '../../advise/labels.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { chooseId, goId } from './adviseIds.ts';
import { wayBack } from './adviseWayBack.ts';
import { button, container, row, rows, select, text } from './components.ts';
import type { MessageView } from './message.ts';

export interface Step {
  readonly guide: Guide;
  readonly question: Guide['questions'][number];
  /** The answers before it. */
  readonly answers: Answers;
  /** The most questions that can follow, this one included. */
  readonly left: number;
}

/** One question of a guide: buttons where all choices fit into a row, else a select. */
export function stepView(step: Step): MessageView {
  const { guide, question, answers } = step;
  const heading = answers.size === 0 ? `### ${escapeText(guide.title)}\n${guide.summary}\n` : '';
  return {
    components: [
      container(text(`${heading}-# ${progress(step)}\n**${question.ask}**\n${question.help}`)),
      choices(step),
      ...rows(wayBack(guide, answers)),
    ],
  };
}

function progress({ answers, left }: Step): string {
  const number = answers.size + 1;
  return left <= 1 ? `Question ${number}, the last` : `Question ${number}, at most ${left - 1} left`;
}

function choices({ guide, question, answers }: Step): APIActionRowComponent<APIComponentInMessageActionRow> {
  const options = [...question.choices, { id: UNKNOWN, label: UNKNOWN_LABEL }];
  const answered = options.map(({ id, label }) => ({
    label,
    after: new Map([...answers, [question.id, id]]),
  }));
  if (options.length <= DISCORD_LIMITS.BUTTONS_PER_ROW)
    return row(...answered.map(({ label, after }) => button(label, goId(guide, after))));
  const values = answered.map(({ label, after }) => ({ label, value: code(guide, after) }));
  return row(select(chooseId(guide), 'Choose one', values));
}
