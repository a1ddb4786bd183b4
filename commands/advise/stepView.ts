import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { type Answers, UNKNOWN } from '../../src/advise/answers.ts';
import { trail } from '../../src/advise/code.ts';
import { button, container, row, rows, select, strongButton, text } from '../../src/discord/components.ts';
import { escapeText } from '../../src/discord/escape.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type MessageView, noticeOf } from '../../src/discord/message.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { adviseForm } from './form.ts';
import { backId, chooseId, formId, goId, startId } from './ids.ts';

export interface Step {
  readonly guide: Guide;
  readonly question: Guide['questions'][number];
  /** The answers to other questions, in the order in which they were given. */
  readonly answers: Answers;
  /** Where in the guide this is, as a small line. */
  readonly progress: string;
  readonly t: Translator;
  /** The answer so far, where the question is asked again. */
  readonly given?: string | undefined;
  /** The custom id of "Back"; to the question before where nothing else is said. */
  readonly back?: string;
}

/** One question of a guide: its choices as buttons where they fit into a row, else as a select. */
export function stepView(step: Step): MessageView {
  const { guide, question, answers, progress, t } = step;
  const about = answers.size === 0 ? `\n${guide.summary}` : '';
  return {
    components: [
      container(
        text(`### ${escapeText(guide.title)}${about}`),
        text(`-# ${progress}\n**${question.ask}**\n${question.help}`),
      ),
      ...(answers.size === 0 ? noticeOf(t) : []),
      choices(step),
      ...rows([choiceButton(step, UNKNOWN, t.advice.unknown), ...ways(step)]),
    ],
  };
}

function choices(step: Step): APIActionRowComponent<APIComponentInMessageActionRow> {
  const { guide, question, given, t } = step;
  if (question.choices.length <= DISCORD_LIMITS.BUTTONS_PER_ROW)
    return row(...question.choices.map(({ id, label }) => choiceButton(step, id, label)));
  const options = question.choices.map(({ id, label }) => ({
    label,
    value: trail(guide, after(step, id)),
    ...(id === given ? { description: t.advice.soFar } : {}),
  }));
  return row(select(chooseId(guide), t.advice.chooseOne, options));
}

/** The answer so far stands out. */
const choiceButton = (step: Step, id: string, label: string) =>
  (id === step.given ? strongButton : button)(label, goId(step.guide, after(step, id)));

const after = ({ answers, question }: Step, choice: string): Answers =>
  new Map([...answers, [question.id, choice]]);

/** Back and to the start, or at the start to the form that asks several questions at once. */
function ways({ guide, answers, back, t }: Step) {
  const { general, advice } = t;
  const isStart = answers.size === 0 && back === undefined;
  if (isStart) return adviseForm(guide, t) ? [button(advice.several, formId(guide.id))] : [];
  return [button(general.back, back ?? backId(guide, answers)), button(general.startOver, startId(guide.id))];
}
