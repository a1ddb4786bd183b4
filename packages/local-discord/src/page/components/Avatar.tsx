import type { APIUser } from 'discord-api-types/v10';
import { nameOf } from '../state/names.ts';

/** Discord's default avatar colours, darkened until white letters have a contrast of 4.5:1. */
const colours = ['#5865f2', '#5d6773', '#2a7d46', '#94641b', '#c9373b', '#b83a86'];

interface Props {
  readonly user: Pick<APIUser, 'id' | 'username' | 'global_name' | 'bot'>;
  readonly size?: 'small' | 'medium' | 'large';
  /** Draws the dot that says who is here. */
  readonly online?: boolean;
}

/** A round picture: the first letter on a colour of its own, as nothing is loaded from elsewhere. */
export function Avatar({ user, size = 'large', online }: Props) {
  const colour = colours[[...user.id].reduce((sum, digit) => sum + Number(digit), 0) % colours.length];
  return (
    <span class={`avatar avatar-${size}`} style={{ backgroundColor: colour }} aria-hidden="true">
      {[...nameOf(user)][0]?.toUpperCase()}
      {online !== undefined && <span class={`presence ${online ? 'presence-online' : ''}`} />}
    </span>
  );
}

/** The badge beside the name of a bot. */
export function AppTag() {
  return <span class="app-tag">APP</span>;
}
