import { advice } from '../../advise/advice.ts';
import type { Answers } from '../../advise/answers.ts';
import type { Guide, Pack } from '../../knowledge/pack.ts';
import { type MessageView, PRIVATE } from './message.ts';
import { outcomeView } from './outcomeView.ts';
import { stepView } from './stepView.ts';

/** Where the answers lead, for the person who gives them: the next question, or the outcome. */
export function adviseView(guide: Guide, answers: Answers, pack: Pack): MessageView {
  const { next, left } = advice(guide, answers);
  const question = guide.questions.find(({ id }) => id === next);
  return question
    ? stepView({ guide, question, answers, left })
    : outcomeView({ guide, answers, pack, audience: PRIVATE });
}
