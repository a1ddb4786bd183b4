import type { APIButtonComponent } from 'discord.js';
import type { Answers } from '../../advise/answers.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { goId, startId } from './adviseIds.ts';
import { button } from './components.ts';

/** "Back" to the question before, and "Start over" where that is more; nothing before the first answer. */
export function wayBack(guide: Guide, answers: Answers): readonly APIButtonComponent[] {
  if (answers.size === 0) return [];
  if (answers.size === 1) return [button('Back', startId(guide.id))];
  return [button('Back', goId(guide, withoutLast(guide, answers))), button('Start over', startId(guide.id))];
}

/** Questions come in the author's order, so the last of them that is answered was the last to be asked. */
function withoutLast(guide: Guide, answers: Answers): Answers {
  const last = guide.questions.findLast(({ id }) => answers.has(id));
  return new Map([...answers].filter(([question]) => question !== last?.id));
}
