import type { Said } from '../errors.ts';

/** What someone reads who uses a button or command that an older version made. */
export const OLD_BUTTON: Said = ({ troubles }) => troubles.oldButton;
