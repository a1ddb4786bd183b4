import type { FollowUp } from '../../ask/followUp/followUp.ts';
import type { Pack } from '../../knowledge/pack.ts';
import { answerView } from './answerView.ts';
import { cellView } from './cellView.ts';
import type { Audience, MessageView } from './message.ts';
import { suggestView } from './suggestView.ts';
import { verdictView } from './verdictView.ts';

/** What answers a follow-up, as a message. */
export function followUpView(found: FollowUp, pack: Pack, audience: Audience): MessageView {
  if (found.kind === 'verdict') return verdictView({ ...found, pack, audience });
  if (found.kind === 'entry') return answerView({ entries: [found.entry], pack, audience });
  if (found.kind === 'cell') return cellView(found, audience);
  return suggestView({ entries: found.entries, audience, line: audience.t.answers.further });
}
