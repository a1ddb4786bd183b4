import type { Interactions } from '../interactions/interactions.ts';
import type { Gaps } from '../lacking.ts';
import type { Channel } from '../world/channel.ts';
import { sees } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** What users act on. */
export interface Backend {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gaps: Gaps;
  /** Resolves once everything that has happened so far outlives this process; nothing where nothing is kept. */
  readonly kept?: () => Promise<void>;
}

/** Who acts, and in which channel. */
export interface Place {
  readonly user: string;
  readonly channel: string;
}

/** @throws Refused where the user does not see the channel. */
export function visibleChannel(world: World, { user, channel }: Place): Channel {
  const found = world.channels.get(channel);
  if (found === undefined || !sees(world, user, found)) throw new Refused('There is no such channel.');
  return found;
}

/** @throws Refused where the user does not see the message. */
export function visibleMessage(world: World, place: Place, id: string) {
  const stored = world.messages.get(visibleChannel(world, place).id, id);
  const hidden = stored?.only !== undefined && stored.only !== place.user;
  if (stored === undefined || hidden) throw new Refused('There is no such message.');
  return stored;
}

/** What a user tried is not possible: why, in a sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
