import { createHash } from 'node:crypto';
import type { WorldOptions } from './options.ts';

/**
 * Who and what is there before anyone does anything. The ids never change, so that what was saved by one run
 * of the stand-in fits the next.
 */
const id = (n: number): string => String(1_310_000_000_000_000_000n + BigInt(n));

/** Ids below this are those of what is always there. */
const FIRST_ADDED = 1_000;
const HASH_BYTES = 5;

/** The id of something that was added: the same in every run, whatever else was. */
const idOf = (kind: string, name: string): string =>
  id(FIRST_ADDED + createHash('sha256').update(`${kind} ${name}`).digest().readUIntBE(0, HASH_BYTES));

/** An application's bot user has the application's id. */
export const BOT_ID = id(1);

export const GUILD = { id: id(100), name: 'The Workshop' } as const;

/** The role of everyone has the guild's id. */
export const ROLE_IDS = { everyone: GUILD.id, moderator: id(201), bot: id(202) } as const;

export const CHANNEL_IDS = { general: id(301), questions: id(302), help: id(303) } as const;

export const PERSON_NAMES = ['mira', 'tomas', 'ada'] as const;
export type PersonName = (typeof PERSON_NAMES)[number];

/** A person of the guild; `dm` is the id of the direct channel with the bot. */
export interface PersonSetting {
  readonly id: string;
  readonly name: string;
  readonly shownName: string;
  readonly role: 'member' | 'moderator' | 'owner';
  /** The ids of their roles. */
  readonly roles: readonly string[];
  readonly dm: string;
}

export const OWNER_ID = id(403);

const PEOPLE: readonly (PersonSetting & { readonly name: PersonName })[] = [
  { id: id(401), name: 'mira', shownName: 'Mira', role: 'member', roles: [], dm: id(501) },
  {
    id: id(402),
    name: 'tomas',
    shownName: 'Tomas',
    role: 'moderator',
    roles: [ROLE_IDS.moderator],
    dm: id(502),
  },
  { id: OWNER_ID, name: 'ada', shownName: 'Ada', role: 'owner', roles: [], dm: id(503) },
];

/** A group of Mira and Tomas, who have no bot among them. */
export const GROUP = { id: id(511), name: 'weekend', people: [id(401), id(402)] } as const;

type Added<Kind extends 'roles' | 'channels' | 'people'> = NonNullable<WorldOptions[Kind]>[number];

/** A server that the bot was added to. */
export interface Server {
  readonly id: string;
  readonly name: string;
}

interface Located {
  readonly id: string;
  /** The id of its server. */
  readonly guild: string;
}

/** Everything that is there at the start. */
export interface Setting {
  readonly people: readonly PersonSetting[];
  readonly roles: readonly (Added<'roles'> & { readonly id: string })[];
  readonly channels: readonly (Omit<Added<'channels'>, 'server'> & Located)[];
  /** The servers; the first is always there. */
  readonly servers: readonly Server[];
  readonly botPermissions: WorldOptions['botPermissions'];
  readonly privilegedIntents: boolean;
}

/** What is always there with what was asked for. @throws Error for a name that stands twice, or a role that is not there. */
export function settingOf({ roles = [], channels = [], people = [], ...rest }: WorldOptions): Setting {
  demandOnce('role', ['@everyone', 'Moderator', ...roles.map(({ name }) => name)]);
  demandOnce('channel', [...Object.keys(CHANNEL_IDS), GROUP.name, ...channels.map(({ name }) => name)]);
  demandOnce('person', [...PERSON_NAMES, ...people.map(({ name }) => name)]);
  const ids = new Map([
    ['Moderator', ROLE_IDS.moderator],
    ...roles.map(({ name }) => [name, idOf('role', name)] as const),
  ]);
  const roleNamed = (name: string) => {
    const found = ids.get(name);
    if (found === undefined) throw new Error(`There is no role “${name}”.`);
    return found;
  };
  const added = people.map(
    ({ name, shownName = name, roles: named = [] }): PersonSetting => ({
      id: idOf('person', name),
      name,
      shownName,
      role: named.includes('Moderator') ? 'moderator' : 'member',
      roles: named.map(roleNamed),
      dm: idOf('dm', name),
    }),
  );
  return {
    people: [...PEOPLE, ...added],
    roles: roles.map((role) => ({ ...role, id: roleNamed(role.name) })),
    channels: channels.map(({ server = GUILD.name, ...channel }) => ({
      ...channel,
      id: idOf('channel', channel.name),
      guild: serverNamed(server).id,
    })),
    servers: [...new Set([GUILD.name, ...channels.flatMap(({ server }) => server ?? [])])].map(serverNamed),
    botPermissions: rest.botPermissions,
    privilegedIntents: rest.privilegedIntents ?? false,
  };
}

function demandOnce(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(`There are two of the name “${twice}”: each ${what} needs its own.`);
}

const serverNamed = (name: string): Server =>
  name === GUILD.name ? GUILD : { id: idOf('server', name), name };

/** The id of a forum's tag. */
export const tagId = (forum: string, tag: string): string => idOf(`tag ${forum}`, tag);

/** The locale of the application and the guild, and of everyone who has set no other. */
export const LOCALE = 'en-GB';

/** The bytes that may be attached to one message on a server without boosts. */
export const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;
