import { encodeCustomId } from '../../src/discord/customId.ts';
import type { Session } from './session.ts';

/** The command by whose option a vote begins takes the clicks on it. */
const OWNER = 'advise';

/** The name of that option, and the action of every click on a vote; what is clicked follows the id of the vote. */
export const VOTE = 'together';

/** What can be clicked on a vote. All but stop count for one round only: a late click does nothing. */
const idFor =
  (what: string) =>
  ({ id, round }: Session, ...more: readonly string[]) =>
    encodeCustomId(OWNER, VOTE, id, what, `${round}`, ...more);

/** Votes for a choice of the open question; without one it is the select of choices. */
export const voteId = idFor('vote');

/** Takes one's vote on the open question back. */
export const takeBackId = idFor('back');

/** Closes the open question. */
export const goOnId = idFor('next');

/** Ends the vote. */
export const stopId = idFor('stop');
