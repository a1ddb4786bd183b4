import { UNKNOWN } from '../../advise/answers.ts';
import { labelsOf } from '../../advise/labels.ts';
import type { Opinion } from '../../advise/together.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';

/** What a group said to a question, such as: Do you take milk? “Always” (2 of 3) */
export function opinionLine(guide: Guide, opinion: Opinion): string {
  const { ask, choice } = labelsOf(guide);
  const said = escapeText(choice(opinion.question, opinion.choice));
  return `${ask(opinion.question)} “${said}” (${how(opinion)})`;
}

function how({ choice, choices }: Opinion): string {
  const all = choices.reduce((sum, { votes }) => sum + votes, 0);
  const votes = choices.find((each) => each.choice === choice)?.votes ?? 0;
  if (all === 0) return 'nobody voted';
  if (choice === UNKNOWN && votes < all) return 'a tie';
  if (votes < all) return `${votes} of ${all}`;
  return all === 1 ? 'one vote' : `all ${all}`;
}
