import { UNKNOWN } from '../../advise/answers.ts';
import { labelsOf } from '../../advise/labels.ts';
import type { Opinion } from '../../advise/vote.ts';
import type { Translations } from '../../locales/en.ts';
import { escapeText } from '../escape.ts';
import type { Read } from './quoted.ts';

/** What a group said to a question, such as: Do you take milk? “Always” (2 of 3) */
export function opinionLine({ guide, t }: Read, opinion: Opinion): string {
  const { ask, choice } = labelsOf(guide, t);
  const said = t.general.quote(escapeText(choice(opinion.question, opinion.choice)));
  return `${ask(opinion.question)} ${said} (${how(opinion, t)})`;
}

function how({ choice, choices }: Opinion, { together }: Translations): string {
  const all = choices.reduce((sum, { votes }) => sum + votes, 0);
  const votes = choices.find((each) => each.choice === choice)?.votes ?? 0;
  if (all === 0) return together.nobodyVoted;
  if (choice === UNKNOWN && votes < all) return together.tie;
  if (votes < all) return together.share(votes, all);
  return together.all(all);
}
