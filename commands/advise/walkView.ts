import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { advice } from '../../src/advise/advice.ts';
import { type Answers, UNKNOWN } from '../../src/advise/answers.ts';
import { trail } from '../../src/advise/code.ts';
import { button, container, row, rows, select, strongButton, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type DrawnPicture, type MessageView, noticeOf, privateTo } from '../../src/discord/message.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { adviseForm } from './form.ts';
import { backId, chooseId, formId, goId, keepId, startId } from './ids.ts';
import { outcomeView } from './outcomeView.ts';

/** Answers to a guide, as a person is in the middle of giving them. */
export interface Walk {
  readonly guide: Guide;
  /** In the order in which they were given. */
  readonly answers: Answers;
  readonly pack: Pack;
  readonly t: Translator;
  /** What the person should know first, as plain text. */
  readonly note?: string | undefined;
  /** Of the outcome, where the answers lead to one. */
  readonly pictures?: readonly DrawnPicture[];
}

/** Where the answers lead, for the person who gives them: the next question, or the outcome. */
export function adviseView({ guide, answers, pack, t, note, pictures = [] }: Walk): MessageView {
  const { next, left } = advice(guide, answers);
  const question = guide.questions.find(({ id }) => id === next);
  const view = question
    ? stepView({ guide, question, answers, t, progress: progressOf(t, answers, left) })
    : outcomeView({ guide, answers, pack, pictures, audience: privateTo(t) });
  return note === undefined ? view : { ...view, components: [text(escapeText(note)), ...view.components] };
}

/** The question that was answered last, to be answered anew; "Back" then goes to the question before. */
export function backView(walk: Walk): MessageView {
  const step = lastStep(walk);
  if (!step) return adviseView(walk);
  const { next, left } = advice(step.guide, step.answers);
  return stepView({
    ...step,
    progress: progressOf(walk.t, step.answers, next === step.question.id ? left : 0),
  });
}

/** The question that was answered last, to be answered anew; "Back" then leaves the answer as it is. */
export function changeView(walk: Walk): MessageView {
  const step = lastStep(walk);
  if (!step) return adviseView(walk);
  return stepView({
    ...step,
    progress: walk.t.advice.changeAnswer,
    back: keepId(walk.guide, walk.answers),
  });
}

/** The last question with the answers before it; undefined where nothing was answered. */
function lastStep({ guide, answers, t }: Walk) {
  const [last, given] = [...answers].at(-1) ?? [];
  const question = guide.questions.find(({ id }) => id === last);
  return question && { guide, question, given, t, answers: new Map([...answers].slice(0, -1)) };
}

/** @param left the most questions that can follow, this one included; 0 where that is not known. */
function progressOf({ advice: words }: Translator, answers: Answers, left: number): string {
  const number = words.question(answers.size + 1);
  if (left === 0) return number;
  return `${number}, ${left === 1 ? words.last : words.left(left - 1)}`;
}

/** For answers that were given to another version of the guide. */
export const startOverView = ({ id, title }: Guide, { advice, general }: Translations): MessageView => ({
  components: [text(advice.changedGuide(escapeText(title))), row(button(general.startOver, startId(id)))],
});

interface Step {
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
        text(`-# ${progress}\n**${question.ask}**\n${question.help}`.trimEnd()),
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
