import { DiscordAPIError, REST, RESTEvents, Routes } from 'discord.js';
import { z } from 'zod';
import { messageOf } from '../../base/errors.ts';
import type { Found } from '../../base/log.ts';
import type { Forums } from '../chatMessages.ts';
import type { Shards } from '../client.ts';
import { DISCORD_API } from '../connectionErrors.ts';
import { Registered, scopeOf } from '../deploy.ts';
import { channelFaults, inviteUrl } from './permissions.ts';
import { restOptions } from './rest.ts';

/** What is to be looked into at Discord, as the environment has it. */
export interface Inspected {
  readonly token: string;
  readonly api?: string | undefined;
  readonly guildId?: string | undefined;
  readonly forums?: Forums | undefined;
  readonly shards?: Shards | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const User = z.object({ id: z.string(), username: z.string() });
const Application = z.object({ id: z.string(), interactions_endpoint_url: z.string().nullish() });
const Gateway = z.object({
  shards: z.int(),
  session_start_limit: z.object({ remaining: z.int(), reset_after: z.number() }),
});

/** Ten seconds for each answer, and no second try: whoever asks waits. */
const TIMEOUT = 10_000;

/** Looks at everything at Discord that a bot of this environment needs; writes nothing. Never rejects. */
export async function inspect(inspected: Inspected): Promise<readonly Found[]> {
  const { token, api, now } = inspected;
  const rest = new REST({ ...restOptions(api), timeout: TIMEOUT, retries: 0 }).setToken(token);
  let theirs: number | undefined;
  rest.on(RESTEvents.Response, (_, { headers }) => {
    theirs = Date.parse(headers.get('date') ?? '') || theirs;
  });
  try {
    const user = User.parse(await rest.get(Routes.user()));
    const application = Application.parse(await rest.get(Routes.currentApplication()));
    return [
      { check: 'token', level: 'ok', line: `The token is that of ${user.username}.` },
      ...clockFaults(theirs, now()),
      ...endpointFaults(application),
      ...gatewayFaults(Gateway.parse(await rest.get(Routes.gatewayBot())), inspected.shards),
      ...(await serverFaults(rest, application.id, inspected)),
      ...(await commandFaults(rest, application.id, inspected)),
      ...(await channelFaults(rest, user.id, inspected.forums)),
    ];
  } catch (thrown) {
    return [accessFault(thrown, token, api ?? DISCORD_API)];
  }
}

const UNAUTHORIZED = 401;

function accessFault(thrown: unknown, token: string, api: string): Found {
  if (thrown instanceof DiscordAPIError && thrown.status === UNAUTHORIZED)
    return {
      check: 'token',
      level: 'fault',
      line: `Discord does not accept the token: ${tokenShape(token)}`,
    };
  return {
    check: 'network',
    level: 'fault',
    line: `Discord's API at ${api} cannot be used (${messageOf(thrown)}). Check the network, a proxy or firewall, https://discordstatus.com, and DISCORD_API if you have set it.`,
  };
}

const COPY = 'Copy it from https://discord.com/developers/applications, your application, Bot, Reset Token.';

/** What a token that is refused may be instead; a bot's has three parts with dots between them. */
export function tokenShape(token: string): string {
  if (/^\d{17,20}$/.test(token)) return `it is the application's id. ${COPY}`;
  if (/^[0-9a-f]{64}$/.test(token)) return `it is the application's public key. ${COPY}`;
  if (/^[\w-]{32}$/.test(token)) return `it looks like the client secret of OAuth2. ${COPY}`;
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return `it is not three parts with dots between them. ${COPY}`;
  return `it was reset, or belongs to an application that is gone. ${COPY}`;
}

/** Ten seconds: votes close by this machine's clock, and people see Discord's. */
const CLOCK_MS = 10_000;

function clockFaults(theirs: number | undefined, ours: number): readonly Found[] {
  if (theirs === undefined || Math.abs(theirs - ours) <= CLOCK_MS) return [];
  const seconds = Math.round((ours - theirs) / 1_000);
  const line = `This machine's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}, so votes close at the wrong time. Let it be set by NTP, such as with timedatectl set-ntp true.`;
  return [{ check: 'clock', level: 'fault', line }];
}

function endpointFaults({ interactions_endpoint_url: url }: z.infer<typeof Application>): readonly Found[] {
  if (!url) return [];
  const line =
    'The application has an Interactions Endpoint URL, so Discord sends commands there and never to this bot. Clear it under General Information at https://discord.com/developers/applications.';
  return [{ check: 'intents', level: 'fault', line }];
}

function gatewayFaults(gateway: z.infer<typeof Gateway>, shards: Shards | undefined): readonly Found[] {
  const { shards: recommended, session_start_limit: limit } = gateway;
  const ours = shards === undefined ? 1 : shards === 'auto' ? recommended : shards.ids.length;
  const minutes = Math.ceil(limit.reset_after / 60_000);
  return [
    ...(limit.remaining < ours
      ? [
          {
            check: 'logins',
            level: 'fault' as const,
            line: `Discord lets this bot log in ${limit.remaining} more times in the next ${minutes} minutes, and it needs ${ours}. Find what starts it again and again, and wait until then.`,
          },
        ]
      : []),
    ...(shards === undefined && recommended > 1
      ? [
          {
            check: 'shards',
            level: 'fault' as const,
            line: `Discord recommends ${recommended} connections for this bot, and it makes one. Set SHARDS to auto.`,
          },
        ]
      : []),
  ];
}

const Servers = z.array(z.object({ id: z.string() }));

async function serverFaults(
  rest: REST,
  applicationId: string,
  { guildId }: Inspected,
): Promise<readonly Found[]> {
  const servers = Servers.parse(await rest.get(Routes.userGuilds()));
  const invite = `Invite it: ${inviteUrl(applicationId)}`;
  if (servers.length === 0)
    return [
      {
        check: 'servers',
        level: 'fault',
        line: `The bot is in no server, so nobody can use it there. ${invite}`,
      },
    ];
  if (guildId !== undefined && !servers.some(({ id }) => id === guildId))
    return [
      {
        check: 'servers',
        level: 'fault',
        line: `The bot is not in the server of DISCORD_GUILD_ID (${guildId}), so its commands cannot be there. ${invite} Or correct DISCORD_GUILD_ID.`,
      },
    ];
  return [
    { check: 'servers', level: 'ok', line: `To add it to another server: ${inviteUrl(applicationId)}` },
  ];
}

/** Servers in which commands of their own are looked for. */
const SEARCHED = 10;

async function commandFaults(
  rest: REST,
  applicationId: string,
  { guildId }: Inspected,
): Promise<readonly Found[]> {
  const count = async (server?: string) => {
    const { route } = scopeOf(applicationId, server);
    return Registered.parse(await rest.get(route)).length;
  };
  const servers = Servers.parse(await rest.get(Routes.userGuilds())).slice(0, SEARCHED);
  const everywhere = await count();
  const inServers = await Promise.all(
    servers.map(async ({ id }) => ({ id, count: await count(id).catch(() => 0) })),
  );
  const doubled = inServers.filter((server) => server.count > 0);
  if (everywhere > 0 && doubled.length > 0) {
    const unused =
      guildId === undefined ? `DISCORD_GUILD_ID=${doubled[0]?.id ?? ''}` : 'DISCORD_GUILD_ID empty';
    const line = `Members see every command twice: ${everywhere} are registered for all servers and ${doubled[0]?.count ?? 0} in the server ${doubled[0]?.id ?? ''}. Run “wireside deploy --clear” with ${unused}.`;
    return [{ check: 'commands', level: 'fault', line }];
  }
  if (everywhere === 0 && doubled.length === 0)
    return [
      {
        check: 'commands',
        level: 'fault',
        line: 'No command is registered, so nobody can use one. Start the bot, or run “wireside deploy”.',
      },
    ];
  return [];
}
