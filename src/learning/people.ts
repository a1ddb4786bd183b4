import { createHmac, randomBytes } from 'node:crypto';

/** Whether somebody's vote counts: once a message, ten an hour. */
export type Voted = 'counted' | 'again' | 'enough';

/** People and votes that are remembered in a day: some 10 MB. */
const REMEMBERED = 100_000;

const HOUR = 3_600_000;
const VOTES_AN_HOUR = 10;

/** The day of a time in milliseconds since 1970, in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Tells people apart for a day, by a key that is kept nowhere and thrown away with the day. */
export function createPeople(now: () => number) {
  let day = '';
  let key = randomBytes(32);
  const seen = new Set<string>();
  const votes = new Map<string, readonly number[]>();
  const code = (...parts: readonly string[]) => {
    const today = dayOf(now());
    if (today !== day) {
      day = today;
      key = randomBytes(32);
      seen.clear();
      votes.clear();
    }
    return createHmac('sha256', key).update(parts.join(' ')).digest('base64url').slice(0, 22);
  };
  const first = (person: string, what: string): number => {
    const who = code(person, what);
    if (seen.has(who) || seen.size >= REMEMBERED) return 0;
    seen.add(who);
    return 1;
  };
  return {
    /** 1 for the first of a person that day, 0 after that. */
    first,
    forget: (person: string, what: string) => void seen.delete(code(person, what)),
    vote: (person: string, message: string): Voted => {
      const who = code(person);
      const lately = (votes.get(who) ?? []).filter((at) => at > now() - HOUR);
      if (seen.has(code(person, message))) return 'again';
      if (lately.length >= VOTES_AN_HOUR || votes.size >= REMEMBERED) return 'enough';
      first(person, message);
      votes.set(who, [...lately, now()]);
      return 'counted';
    },
  };
}
