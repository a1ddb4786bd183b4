/**
 * Who and what is there before anyone does anything. The ids never change, so that what was saved by one run
 * of the stand-in fits the next.
 */
const id = (n: number): string => String(1_310_000_000_000_000_000n + BigInt(n));

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
  readonly name: PersonName;
  readonly shownName: string;
  readonly role: 'member' | 'moderator' | 'owner';
  readonly dm: string;
}

export const PEOPLE: readonly PersonSetting[] = [
  { id: id(401), name: 'mira', shownName: 'Mira', role: 'member', dm: id(501) },
  { id: id(402), name: 'tomas', shownName: 'Tomas', role: 'moderator', dm: id(502) },
  { id: id(403), name: 'ada', shownName: 'Ada', role: 'owner', dm: id(503) },
];

/** A group of people who have no bot among them. */
export const GROUP: { readonly id: string; readonly name: string; readonly people: readonly PersonName[] } = {
  id: id(511),
  name: 'weekend',
  people: ['mira', 'tomas'],
};

/** The locale of the application and the guild, and of everyone who has set no other. */
export const LOCALE = 'en-GB';

/** The bytes that may be attached to one message on a server without boosts. */
export const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;
