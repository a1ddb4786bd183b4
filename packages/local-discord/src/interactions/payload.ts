import { type APIMessageInteractionMetadata, InteractionType } from 'discord-api-types/v10';
import { interactionChannel } from '../shapes/channel.ts';
import { type Channel, contextOf } from '../world/channel.ts';
import { guildOf, permissionsIn } from '../world/permissions.ts';
import { ATTACHMENT_SIZE_LIMIT, LOCALE } from '../world/setting.ts';
import type { World } from '../world/world.ts';

/** Who does something, and where. */
export interface Actor {
  readonly user: string;
  readonly channel: Channel;
}

/** What every interaction tells the application, whatever was done. */
export function interactionPayload(world: World, { user, channel }: Actor) {
  const bot = world.people.bot.id;
  const permissions = permissionsIn(world, user, channel);
  const guild = guildOf(channel);
  return {
    application_id: bot,
    version: 1,
    channel_id: channel.id,
    channel: interactionChannel(world, channel, permissions),
    ...(guild === undefined
      ? { user: world.people.get(user) }
      : inGuild(world, guild, { user, permissions })),
    locale: world.people.localeOf(user),
    app_permissions: String(permissionsIn(world, bot, channel)),
    entitlements: [],
    authorizing_integration_owners: owners(user, channel),
    context: contextOf(channel),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  };
}

const inGuild = (
  world: World,
  guild: string,
  { user, permissions }: { readonly user: string; readonly permissions: bigint },
) => ({
  guild_id: guild,
  guild: { id: guild, locale: LOCALE, features: [] },
  guild_locale: LOCALE,
  member: { ...world.people.member(user), permissions: String(permissions) },
});

/** Who installed the application here: the guild, which stands as “0” in direct channels; in a group the user. */
const owners = (user: string, channel: Channel) =>
  channel.kind === 'group' ? { 1: user } : { 0: guildOf(channel) ?? '0' };

type Metadata<Type extends InteractionType> = Extract<APIMessageInteractionMetadata, { readonly type: Type }>;

/** What messages say about the command that they answer. */
export const commandMetadata = (
  world: World,
  id: string,
  actor: Actor,
): Metadata<InteractionType.ApplicationCommand> => ({
  ...sharedMetadata(world, id, actor),
  type: InteractionType.ApplicationCommand,
});

/** What messages say about the button or select that they answer. */
export const componentMetadata = (
  world: World,
  id: string,
  actor: Actor & { readonly message: string },
): Metadata<InteractionType.MessageComponent> => ({
  ...sharedMetadata(world, id, actor),
  type: InteractionType.MessageComponent,
  interacted_message_id: actor.message,
});

/** What messages say about the modal that they answer. */
export const modalMetadata = (
  world: World,
  id: string,
  actor: Actor & { readonly opener: APIMessageInteractionMetadata },
): Metadata<InteractionType.ModalSubmit> => ({
  ...sharedMetadata(world, id, actor),
  type: InteractionType.ModalSubmit,
  triggering_interaction_metadata:
    actor.opener.type === InteractionType.ModalSubmit
      ? actor.opener.triggering_interaction_metadata
      : actor.opener,
});

function sharedMetadata(world: World, id: string, { user, channel }: Actor) {
  const found = world.people.get(user);
  if (found === undefined) throw new Error(`No user has the id ${user}.`);
  return { id, user: found, authorizing_integration_owners: owners(user, channel) };
}
