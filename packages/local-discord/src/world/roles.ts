import { type APIRole, PermissionFlagsBits } from 'discord-api-types/v10';
import { BOT_ID, ROLE_IDS, type Setting } from './setting.ts';

export type PermissionName = keyof typeof PermissionFlagsBits;

const bits = (...names: readonly PermissionName[]): bigint =>
  names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);

/** What everyone may do on a new server. */
const EVERYONE = bits(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'ReadMessageHistory',
  'UseApplicationCommands',
);
const MODERATOR =
  EVERYONE | bits('ManageMessages', 'ManageThreads', 'ModerateMembers', 'MentionEveryone', 'KickMembers');
const BOT = bits(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
);

/** The roles of the guild, lowest first; the bot's own is managed by its application. */
export const roles = (botName: string, { botPermissions, roles: added }: Setting): readonly APIRole[] => [
  role(ROLE_IDS.everyone, '@everyone', 0, EVERYONE),
  role(ROLE_IDS.bot, botName, 1, botPermissions ? bits(...botPermissions) : BOT, {
    managed: true,
    tags: { bot_id: BOT_ID },
  }),
  role(ROLE_IDS.moderator, 'Moderator', 2, MODERATOR, {
    ...coloured(0x3ba55d),
    hoist: true,
    mentionable: true,
  }),
  ...added.map(({ id, name, permissions = [], colour = 0, mentionable = false, hoist = false }, index) =>
    role(id, name, index + 3, bits(...permissions), { ...coloured(colour), mentionable, hoist }),
  ),
];

const NO_FLAGS: number = 0;

const coloured = (colour: number) => ({
  color: colour,
  colors: { primary_color: colour, secondary_color: null, tertiary_color: null },
});

function role(
  id: string,
  name: string,
  position: number,
  permissions: bigint,
  more: Partial<APIRole> = {},
): APIRole {
  return {
    id,
    name,
    position,
    permissions: String(permissions),
    ...coloured(0),
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
    ...more,
  };
}
