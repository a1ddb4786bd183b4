import type { Answers } from '../../src/advise/answers.ts';
import { trail } from '../../src/advise/code.ts';
import { encodeCustomId } from '../../src/discord/customId.ts';
import type { Guide } from '../../src/knowledge/pack.ts';

/** The command that owns the clicks on guides. */
export const ADVISE = 'advise';

/**
 * A part of an outcome that has pages of its own: reasons, first steps, what would change it, what it takes, what was
 * not asked. Three letters at most, for custom ids.
 */
export type OutcomePart = 'why' | 'do' | 'if' | 'how' | 'not';

/** Begins at the first question. */
export const startId = (guide: string): string => encodeCustomId(ADVISE, 'start', guide);

/** The select of guides to begin; a guide's id is its value. */
export const pickId = (): string => encodeCustomId(ADVISE, 'pick');

/** Begins another guide beside the message, which stays as it is. */
export const nextId = (guide: string): string => encodeCustomId(ADVISE, 'next', guide);

/** Opens the form with several questions at once. */
export const formId = (guide: string): string => encodeCustomId(ADVISE, 'form', guide);

/** Goes to where these answers lead: the next question, or the outcome. */
export const goId = (guide: Guide, answers: Answers): string =>
  encodeCustomId(ADVISE, 'go', guide.id, trail(guide, answers));

/** Leaves an answer as it is: goes to the same place as the answer itself, whose button has another id. */
export const keepId = (guide: Guide, answers: Answers): string =>
  encodeCustomId(ADVISE, 'keep', guide.id, trail(guide, answers));

/** The select of a question with many choices; each value is the trail of all answers with that choice. */
export const chooseId = (guide: Guide): string => encodeCustomId(ADVISE, 'choose', guide.id);

/** Asks the question again that was answered last. */
export const backId = (guide: Guide, answers: Answers): string =>
  encodeCustomId(ADVISE, 'back', guide.id, trail(guide, answers));

/** The select of answers to change; each value is the trail of all answers with the one to change as the last. */
export const changeId = (guide: Guide): string => encodeCustomId(ADVISE, 'change', guide.id);

/** Shows the outcome of these answers to the channel. */
export const shareId = (guide: Guide, answers: Answers): string =>
  encodeCustomId(ADVISE, 'share', guide.id, trail(guide, answers));

/** Shows a page of a part of the outcome. */
export const partId = (part: OutcomePart, guide: Guide, answers: Answers, page: number): string =>
  encodeCustomId(ADVISE, part, guide.id, trail(guide, answers), String(page));

/** The select of aspects that reasons rest on; an aspect's id is its value. */
export const rowId = (): string => encodeCustomId(ADVISE, 'row');
