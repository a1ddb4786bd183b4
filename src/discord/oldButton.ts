import type { Sentence } from '../locales/localizedError.ts';

/** What someone reads who uses a button or command that an older version made. */
export const OLD_BUTTON: Sentence = ({ troubles }) => troubles.oldButton;
