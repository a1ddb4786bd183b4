import { ApplicationFlags } from 'discord-api-types/v10';
import { OWNER_ID } from '../world/setting.ts';
import type { World } from '../world/world.ts';

/** The application's flags: which privileged intents it may ask for. */
export const applicationFlags = (world: World): number =>
  world.privilegedIntents
    ? ApplicationFlags.GatewayPresenceLimited |
      ApplicationFlags.GatewayGuildMembersLimited |
      ApplicationFlags.GatewayMessageContentLimited
    : 0;

/** The application as its own bot may read it. */
export const apiApplication = (world: World) => {
  const flags = applicationFlags(world);
  return {
    id: world.people.bot.id,
    name: world.people.bot.global_name ?? world.people.bot.username,
    icon: null,
    description: world.applicationDescription,
    type: null,
    bot: world.people.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags,
    flags_new: String(flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: world.people.get(OWNER_ID),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
    install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' },
    integration_types_config: { 0: {}, 1: {} },
  };
};
