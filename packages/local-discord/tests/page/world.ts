import {
  type APIApplicationCommand,
  type APIMessage,
  type APIRole,
  ApplicationCommandType,
  MessageType,
  RoleFlags,
} from 'discord-api-types/v10';
import { onEvent } from '../../src/page/state/onEvent.ts';
import { emptyState, type State, type World } from '../../src/page/state/state.ts';
import type { ClientReady, ClientUser } from '../../src/protocol.ts';

/** A user of the small server that these tests look at. */
export function user(id: string, name: string, more: Partial<ClientUser> = {}): ClientUser {
  return {
    id,
    username: name.toLowerCase(),
    global_name: name,
    discriminator: '0',
    avatar: null,
    roles: [],
    online: true,
    ...more,
  };
}

export const mira = user('401', 'Mira');
export const bot = user('1', 'Echo', { bot: true });

const moderator: APIRole = {
  id: '201',
  name: 'Moderator',
  color: 0x3ba55d,
  colors: { primary_color: 0x3ba55d, secondary_color: null, tertiary_color: null },
  hoist: true,
  position: 2,
  permissions: '8192',
  managed: false,
  mentionable: true,
  flags: RoleFlags.InPrompt,
};

/** A message in #general, from the bot unless told otherwise. */
export function message(id: string, more: Partial<APIMessage> = {}): APIMessage {
  return {
    id,
    channel_id: '301',
    author: bot,
    content: `message ${id}`,
    timestamp: '2026-11-22T15:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    ...more,
  };
}

/** A slash command of the bot. */
export function command(name: string, more: Partial<APIApplicationCommand> = {}): APIApplicationCommand {
  return {
    id: `command-${name}`,
    type: ApplicationCommandType.ChatInput,
    application_id: bot.id,
    name,
    description: `What ${name} does`,
    default_member_permissions: null,
    version: '1',
    ...more,
  };
}

export const ready: ClientReady = {
  me: mira.id,
  guild: { id: '100', name: 'The Workshop' },
  users: [bot, mira, user('402', 'Tomas', { roles: ['201'] })],
  roles: [moderator],
  channels: [
    { id: '301', kind: 'text', name: 'general' },
    { id: '303', kind: 'forum', name: 'help' },
    { id: '501', kind: 'dm', name: 'Echo', with: bot.id },
  ],
  commands: [],
  messages: [],
};

/** The page's state once the stand-in has said what there is. */
export function readyState(more: Partial<ClientReady> = {}): State {
  return onEvent(emptyState, { t: 'event', event: { t: 'ready', d: { ...ready, ...more } }, at: '' });
}

/** The world of the tests. */
export function worldWith(more: Partial<ClientReady> = {}): World {
  const { world } = readyState(more);
  if (!world) throw new Error('ready makes a world');
  return world;
}
