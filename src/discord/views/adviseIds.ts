import type { Answers } from '../../advise/answers.ts';
import { code } from '../../advise/code.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { encodeCustomId } from '../customId.ts';

/** The command that owns the clicks on guides. */
export const ADVISE = 'advise';

/** Goes to where these answers lead: the next question, or the outcome. */
export const goId = (guide: Guide, answers: Answers): string =>
  encodeCustomId(ADVISE, 'go', guide.id, code(guide, answers));

/** The select of a question with many choices; each value is the code of all answers with that choice. */
export const chooseId = (guide: Guide): string => encodeCustomId(ADVISE, 'choose', guide.id);

/** Begins at the first question. */
export const startId = (guide: string): string => encodeCustomId(ADVISE, 'start', guide);

/** Shows the outcome of these answers to the channel. */
export const shareId = (guide: Guide, answers: Answers): string =>
  encodeCustomId(ADVISE, 'share', guide.id, code(guide, answers));
