import { advice } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { button, row, text } from '../../src/discord/components.ts';
import { escapeText } from '../../src/discord/escape.ts';
import { type DrawnPicture, type MessageView, privateTo } from '../../src/discord/message.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { keepId, startId } from './ids.ts';
import { outcomeView } from './outcomeView.ts';
import { stepView } from './stepView.ts';

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
