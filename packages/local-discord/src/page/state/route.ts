import { channelName } from './names.ts';
import type { World } from './state.ts';

/** What the address says after `#`: `#/general?command=/ask%20question:what%20is%20iot&as=mira`. */
export interface Route {
  /** Name or id of a channel; `@name` for a direct channel. */
  readonly channel?: string;
  /** A line to put in the composer, filled in and not yet sent. */
  readonly command?: string;
  /** User name or id of whom to be. */
  readonly as?: string;
}

/** Reads the part of an address after `#`. Parts that are not there are left out. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const params = new URLSearchParams(query);
  const command = params.get('command');
  const as = params.get('as');
  const channel = decoded(path);
  return { ...(channel && { channel }), ...(command && { command }), ...(as && { as }) };
}

/** The address of a channel: by name, or by id where the name is not unique. */
export function routeTo(world: World, channelId: string): string {
  const channel = world.channels.find(({ id }) => id === channelId);
  if (!channel) return '#/';
  const name = `${channel.kind === 'dm' ? '@' : ''}${channelName(world, channel)}`;
  return `#/${encodeURIComponent(findChannel(world, name) === channelId ? name : channelId)}`;
}

/** The id of the channel that a route names. */
export function findChannel(world: World, wanted: string | undefined): string | undefined {
  const byId = world.channels.find(({ id }) => id === wanted);
  const named = world.channels.find(
    (channel) => `${channel.kind === 'dm' ? '@' : ''}${channelName(world, channel)}` === wanted,
  );
  return (byId ?? named)?.id;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
