import { randomBytes } from 'node:crypto';

/** Bytes behind the second and the third part of a token of Discord's: 6 and 38 characters. */
const TIME_BYTES = 4;
const SECRET_BYTES = 28;

/** A token of the form of Discord's, whose first part is the bot's id: some libraries read it there. */
export const freshToken = (bot: string): string =>
  [Buffer.from(bot), randomBytes(TIME_BYTES), randomBytes(SECRET_BYTES)]
    .map((part) => part.toString('base64url'))
    .join('.');
