import type { APIGuildMember, APIUser } from 'discord-api-types/v10';
import { BOT_ID, LOCALE, type PersonSetting, ROLE_IDS } from './setting.ts';

/** No flag of a bit field is set. */
const NONE: number = 0;
const JOINED = '2026-01-05T09:00:00.000000+00:00';

/** The users of the world: people and one bot. */
export class People {
  readonly bot: APIUser;
  /** The people as they were set, without the bot. */
  readonly settings: readonly PersonSetting[];
  readonly #users: ReadonlyMap<string, APIUser>;
  readonly #locales = new Map<string, string>();

  constructor(botName: string, settings: readonly PersonSetting[]) {
    this.bot = { ...user(BOT_ID, botName, botName), bot: true };
    this.settings = settings;
    const all = [this.bot, ...settings.map(({ id, name, shownName }) => user(id, name, shownName))];
    this.#users = new Map(all.map((one) => [one.id, one]));
  }

  /** The language in which somebody uses Discord. */
  localeOf(id: string): string {
    return this.#locales.get(id) ?? LOCALE;
  }

  /** Sets somebody's language; none gives them back the one that everybody has at first. */
  setLocale(id: string, locale: string): void {
    if (locale === '') this.#locales.delete(id);
    else this.#locales.set(id, locale);
  }

  /** A person by name. @throws Error where there is none. */
  named(name: string): PersonSetting {
    const found = this.settings.find((person) => person.name === name);
    if (found === undefined) throw new Error(`Nobody here is called “${name}”.`);
    return found;
  }

  get(id: string): APIUser | undefined {
    return this.#users.get(id);
  }

  all(): readonly APIUser[] {
    return [...this.#users.values()];
  }

  /** The ids of a user's roles, without that of everyone. */
  rolesOf(id: string): readonly string[] {
    if (id === BOT_ID) return [ROLE_IDS.bot];
    return this.settings.find((person) => person.id === id)?.roles ?? [];
  }

  /** The user as a member of the guild. */
  member(id: string): APIGuildMember | undefined {
    const found = this.get(id);
    return found && { user: found, ...this.partialMember(id) };
  }

  /** A membership without its user, as messages and resolved data carry it. */
  partialMember(id: string): Omit<APIGuildMember, 'user'> {
    return {
      roles: [...this.rolesOf(id)],
      nick: null,
      avatar: null,
      banner: null,
      joined_at: JOINED,
      premium_since: null,
      communication_disabled_until: null,
      pending: false,
      flags: NONE,
      mute: false,
      deaf: false,
    };
  }
}

function user(id: string, name: string, shownName: string): APIUser {
  return {
    id,
    username: name.toLowerCase().replace(/[^a-z0-9._]+/g, '_'),
    global_name: shownName,
    discriminator: '0',
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    flags: NONE,
    public_flags: NONE,
  };
}
