import { may } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { type Place, visibleChannel, visibleMessage } from './backend.ts';
import { Refused } from './refused.ts';

/** A reaction that a user adds to a message, or takes back. */
export interface Reacting extends Place {
  readonly message: string;
  readonly emoji: string;
  readonly added: boolean;
}

/** Reacts for a user. @throws Refused */
export function react(world: World, reacting: Reacting): void {
  const { user, emoji, added } = reacting;
  const { message } = visibleMessage(world, reacting, reacting.message);
  if (!may(world, user, visibleChannel(world, reacting), 'AddReactions'))
    throw new Refused('You may not react here.');
  world.reactions.set(world, { message, emoji, user }, added);
}
