import type { ForumChannel, TextChannel } from '../world/channel.ts';
import { guildOf, permissionsIn } from '../world/permissions.ts';
import { GUILD, LOCALE, OWNER_ID, type Server } from '../world/setting.ts';
import type { World } from '../world/world.ts';
import { apiChannel } from './channel.ts';

/** The guild as `GET /guilds/{id}` shows it. */
export const apiGuild = (world: World, { id, name }: Server) => ({
  id,
  name,
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: [],
  banner: null,
  owner_id: OWNER_ID,
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  roles: rolesIn(world, id),
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: LOCALE,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  incidents_data: null,
  approximate_member_count: world.people.all().length,
  approximate_presence_count: world.people.all().length,
});

/** The roles of a guild: everyone's has its id. */
export const rolesIn = (world: World, id: string) =>
  world.roles.map((role) => (role.id === GUILD.id ? { ...role, id } : role));

/** The channels of a guild, without threads. */
export const guildChannels = (world: World, { id }: Server): readonly (TextChannel | ForumChannel)[] =>
  world.channels
    .all()
    .filter((channel) => channel.kind === 'text' || channel.kind === 'forum')
    .filter((channel) => guildOf(channel) === id);

/** The threads that are not archived, as Discord shows them. */
export const activeThreads = (world: World, { id }: Server) =>
  world.channels
    .threads()
    .filter((thread) => !thread.archived && guildOf(thread) === id)
    .map((thread) => apiChannel(world, thread));

/** The guild as GUILD_CREATE brings it to the bot at login. Without the members intent, the bot's own member alone. */
export const gatewayGuild = (world: World, server: Server) => ({
  ...apiGuild(world, server),
  joined_at: world.people.partialMember(world.people.bot.id).joined_at,
  large: false,
  unavailable: false,
  member_count: world.people.all().length,
  voice_states: [],
  members: [world.people.member(world.people.bot.id)],
  channels: guildChannels(world, server).map((channel) => apiChannel(world, channel)),
  threads: activeThreads(world, server),
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

/** The guild in the bot's own list of guilds. */
export const ownGuild = (world: World, { id, name }: Server) => {
  const [anyChannel] = world.channels.all();
  return {
    id,
    name,
    icon: null,
    banner: null,
    owner: false,
    permissions: String(anyChannel ? permissionsIn(world, world.people.bot.id, anyChannel) : 0n),
    features: [],
  };
};
