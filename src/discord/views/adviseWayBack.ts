import type { APIButtonComponent } from 'discord.js';
import type { Answers } from '../../advise/answers.ts';
import { inAskedOrder } from '../../advise/inAskedOrder.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { goId, startId } from './adviseIds.ts';
import { button } from './components.ts';

/** "Back" to the question before, and "Start over" where that is more; nothing before the first answer. */
export function wayBack(guide: Guide, answers: Answers): readonly APIButtonComponent[] {
  if (answers.size === 0) return [];
  if (answers.size === 1) return [button('Back', startId(guide.id))];
  return [button('Back', goId(guide, withoutLast(guide, answers))), button('Start over', startId(guide.id))];
}

/** Without the answer to the question that was asked last. */
const withoutLast = (guide: Guide, answers: Answers): Answers =>
  new Map([...inAskedOrder(guide, answers)].slice(0, -1));
