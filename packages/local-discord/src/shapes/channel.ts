import { ChannelType, OverwriteType, type ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import type { Channel, ForumChannel, TextChannel, ThreadChannel } from '../world/channel.ts';
import { GUILD } from '../world/setting.ts';
import { madeAt } from '../world/snowflakes.ts';
import type { World } from '../world/world.ts';

/** What a channel is for Discord. */
function channelType(channel: Channel): ChannelType {
  if (channel.kind === 'text') return ChannelType.GuildText;
  if (channel.kind === 'forum') return ChannelType.GuildForum;
  if (channel.kind === 'group') return ChannelType.GroupDM;
  return channel.kind === 'dm' ? ChannelType.DM : ChannelType.PublicThread;
}

/** A channel as Discord shows it to the bot. */
export function apiChannel(world: World, channel: Channel) {
  const shared = {
    id: channel.id,
    type: channelType(channel),
    flags: 0,
    last_message_id: world.messages.lastIn(channel.id) ?? null,
  };
  if (channel.kind === 'dm') return { ...shared, recipients: recipients(world, [channel.person]) };
  if (channel.kind === 'group')
    return {
      ...shared,
      name: channel.name,
      icon: null,
      owner_id: channel.people[0],
      recipients: recipients(world, channel.people),
    };
  if (channel.kind === 'thread') return { ...shared, ...thread(world, channel) };
  return { ...shared, ...guildChannel(world, channel) };
}

/** The channel inside an interaction: with what its user may do there. */
export function interactionChannel(world: World, channel: Channel, permissions: bigint) {
  return { ...apiChannel(world, channel), permissions: String(permissions) };
}

const recipients = (world: World, people: readonly string[]) =>
  world.people.all().filter((user) => people.includes(user.id));

/** What the channel takes away from single members. */
const overwrites = (world: World, channel: string) =>
  world.people.all().flatMap(({ id }) => {
    const deny = world.deniedIn(channel, id);
    return deny === 0n ? [] : [{ id, type: OverwriteType.Member, allow: '0', deny: String(deny) }];
  });

function guildChannel(world: World, channel: TextChannel | ForumChannel) {
  const shared = {
    guild_id: channel.guild ?? GUILD.id,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: overwrites(world, channel.id),
  };
  if (channel.kind === 'text') return shared;
  const tags = channel.tags.map((tag) => ({ ...tag, moderated: false, emoji_id: null, emoji_name: null }));
  return {
    ...shared,
    available_tags: tags,
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
  };
}

function thread(world: World, channel: ThreadChannel) {
  const messages = world.messages.countIn(channel.id);
  const autoArchive: ThreadAutoArchiveDuration = channel.autoArchive;
  return {
    guild_id: channel.guild ?? GUILD.id,
    parent_id: channel.parent,
    owner_id: channel.owner,
    name: channel.name,
    rate_limit_per_user: 0,
    message_count: messages,
    total_message_sent: messages,
    member_count: channel.members.length,
    applied_tags: [...channel.tags],
    thread_metadata: {
      archived: channel.archived,
      archive_timestamp: new Date(madeAt(channel.id)).toISOString(),
      auto_archive_duration: autoArchive,
      locked: channel.locked,
      create_timestamp: new Date(madeAt(channel.id)).toISOString(),
    },
  };
}
