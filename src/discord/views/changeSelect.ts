import type { Answers } from '../../advise/answers.ts';
import { trail } from '../../advise/code.ts';
import { labelsOf } from '../../advise/labels.ts';
import type { Guide } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { clip } from '../escape.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { changeId } from './adviseIds.ts';
import { row, select } from './components.ts';

/** The select of answers to give anew; none before the first answer. */
export function changeSelect(guide: Guide, answers: Answers, t: Translations) {
  const labels = labelsOf(guide, t);
  const options = [...answers].map(([question, choice]) => ({
    // The question stands there whole once it is chosen.
    label: clip(labels.ask(question), DISCORD_LIMITS.SELECT_OPTION_LABEL),
    description: t.advice.youSaid(labels.choice(question, choice)),
    value: trail(guide, withLast(answers, question)),
  }));
  return options.length === 0 ? [] : [row(select(changeId(guide), t.advice.pickChange, options))];
}

/** The same answers, as if this question had been asked last. */
function withLast(answers: Answers, question: string): Answers {
  const others = [...answers].filter(([id]) => id !== question);
  const last = [...answers].filter(([id]) => id === question);
  return new Map([...others, ...last]);
}
