import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Verdict } from '../answer/verdict.ts';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { coalesce } from '../base/steps.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { createPeople, dayOf, type Voted } from './people.ts';
import { type Redacted, redact } from './redact.ts';
import type { ServerSettings } from './servers.ts';

type Gap = Tables['gap'];
type Database = Transaction<Tables>;
export type GapKind = Gap['kind'];
export type Counted = Tables['tally']['what'];

/** A question that was asked in a server, and what came of it. */
export interface Asked {
  readonly server: string;
  /** The id of whoever asked: it tells how many people ask the same, and is kept nowhere. */
  readonly asker: string;
  readonly words: string;
  readonly verdict: Verdict;
  readonly pack: { readonly language: string; readonly version: string };
}

/** What somebody says of an answer to a question: it was wrong, or it was the one that they meant. */
export interface Said extends Asked {
  readonly kind: 'wrong' | 'picked';
  readonly entry: string;
  readonly byEditor?: boolean;
}

/**
 * Keeps what was asked and not found, as far as the server's settings have it. Nothing here waits for the store, or
 * fails without it: what is told is written within half a second, all that came together at once.
 */
export interface Gaps {
  /** The id of what is kept of the text; undefined where nothing is. */
  readonly asked: (asked: Asked) => string | undefined;
  readonly said: (said: Said) => void;
  readonly count: (server: string, what: Counted, entry?: string) => void;
  /** Takes one asking of a text back: the text goes with the last. */
  readonly takeBack: (server: string, gap: string, asker: string) => void;
  /** The same for whoever has to know that it is done. @throws StoreError where the store is out of reach. */
  readonly forget: (server: string, gap: string, asker: string) => Promise<void>;
  /** Whether somebody may say something of a message: once each, ten an hour. */
  readonly vote: (voter: string, message: string) => Voted;
  /** Resolves once all that was told before is written, or dropped because the store is out of reach. */
  readonly flush: () => Promise<void>;
}

/** Milliseconds until what was told is written; a process that is killed loses no more. */
const WAIT = 500;

/** More than this many texts in half a second are no members' questions; the rest is only counted. */
const MOST = 2_000;

export interface GapsOptions {
  readonly store: Store;
  readonly settingsOf: (server: string) => ServerSettings;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export function createGaps({ store, settingsOf, log, now = Date.now }: GapsOptions): Gaps {
  const people = createPeople(now);
  let waiting = nothingWaits();
  let timer: NodeJS.Timeout | undefined;
  let isAway = false;

  const write = coalesce(async () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    if (batch.gaps.size + batch.tallies.size + batch.lowered.size === 0) return;
    waiting = nothingWaits();
    try {
      await store.use((database) => writeBatch(database, batch));
      isAway = false;
    } catch (thrown) {
      if (!isAway) log.warn(`What is asked is not counted at the moment: ${messageOf(thrown)}`);
      isAway = true;
    }
  });
  const later = () => {
    timer ??= setTimeout(() => void write(), WAIT).unref();
  };

  const count: Gaps['count'] = (server, what, entry = '') => {
    if (settingsOf(server).learning === 'off') return;
    const key = { server, day: dayOf(now()), entry, what };
    const name = JSON.stringify(key);
    waiting.tallies.set(name, { ...key, n: (waiting.tallies.get(name)?.n ?? 0) + 1 });
    later();
  };

  const keep = (asked: Asked, kind: GapKind, { entry = '', byEditor = false } = {}): string | undefined => {
    const { server, asker, words, verdict, pack } = asked;
    if (settingsOf(server).learning !== 'questions' || waiting.gaps.size >= MOST) return undefined;
    const redacted = redact(words, pack.language);
    if (!redacted) return undefined;
    const id = gapId(server, kind, { ...redacted, entry });
    const day = dayOf(now());
    // Who reports an answer twice, about two questions, is one person still.
    const person = kind === 'wrong' ? `${server} ${entry}` : id;
    const before = waiting.gaps.get(id);
    const again = {
      count: 1 + (before?.count ?? 0),
      askers: people.first(asker, person) + (before?.askers ?? 0),
    };
    const trusted = byEditor ? 1 : (before?.trusted ?? 0);
    const top = JSON.stringify(verdict.candidates.map((candidate) => [candidate.id, candidate.score]));
    const seen = {
      first_day: day,
      last_day: day,
      confidence: verdict.confidence,
      top,
      version: pack.version,
    };
    waiting.gaps.set(id, { id, server, kind, ...redacted, entry, ...seen, ...again, trusted, state: 'open' });
    later();
    return id;
  };

  return {
    asked: (asked) => {
      const { verdict, server } = asked;
      if (verdict.reason === 'blank' || verdict.reason === 'language') return undefined;
      count(server, COUNTED[verdict.verdict], verdict.id ?? '');
      if (verdict.verdict === 'answer') return undefined;
      return keep(asked, verdict.verdict === 'suggest' ? 'unsure' : kindOf(verdict));
    },
    said: (said) => {
      if (said.kind === 'picked') count(said.server, 'picked', said.entry);
      keep(said, said.kind, said);
    },
    count,
    takeBack: (server, gap, asker) => {
      people.forget(asker, gap);
      const fresh = waiting.gaps.get(gap);
      if (fresh && fresh.count > 1) waiting.gaps.set(gap, { ...fresh, ...fewer(fresh) });
      else if (fresh) waiting.gaps.delete(gap);
      else waiting.lowered.set(gap, { server, by: 1 + (waiting.lowered.get(gap)?.by ?? 0) });
      later();
    },
    forget: async (server, gap, asker) => {
      people.forget(asker, gap);
      await write();
      await store.use((database) => lower(database, { id: gap, server, by: 1 }));
    },
    vote: people.vote,
    flush: write,
  };
}

const COUNTED = { answer: 'answered', suggest: 'suggested', none: 'none' } as const;

const kindOf = ({ reason }: Verdict): 'near' | 'offtopic' => (reason === 'off-topic' ? 'offtopic' : 'near');

/** The id of what is kept of a question: known without the store, the same for the same question. */
export const gapId = (
  server: string,
  kind: GapKind,
  { norm, entry = '' }: Pick<Redacted, 'norm'> & { readonly entry?: string },
): string =>
  createHash('sha256')
    .update(JSON.stringify([server, kind, norm, entry]))
    .digest('base64url')
    .slice(0, 16);

const fewer = ({ count, askers }: Pick<Gap, 'count' | 'askers'>) => ({
  count: count - 1,
  askers: Math.min(askers, count - 1),
});

/** What is to be written. */
interface Waiting {
  readonly gaps: Map<string, Gap>;
  readonly tallies: Map<string, Tables['tally']>;
  /** Askings to take back of what is written already. */
  readonly lowered: Map<string, { readonly server: string; readonly by: number }>;
}

const nothingWaits = (): Waiting => ({ gaps: new Map(), tallies: new Map(), lowered: new Map() });

/** In the order of their ids, so that two processes that write the same ones never wait for each other. */
async function writeBatch(database: Database, { gaps, tallies, lowered }: Waiting): Promise<void> {
  for (const [, gap] of inOrder(gaps))
    await database
      .insertInto('gap')
      .values(gap)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref, eb }) => ({
          count: eb('gap.count', '+', ref('excluded.count')),
          askers: eb('gap.askers', '+', ref('excluded.askers')),
          trusted: eb.case().when('excluded.trusted', '=', 1).then(1).else(ref('gap.trusted')).end(),
          last_day: ref('excluded.last_day'),
          confidence: ref('excluded.confidence'),
          top: ref('excluded.top'),
          version: ref('excluded.version'),
          // Who asks again what was answered has not found the answer.
          state: sql<Gap['state']>`case when gap.state = 'done' then 'open' else gap.state end`,
        })),
      )
      .execute();
  for (const [, tally] of inOrder(tallies))
    await database
      .insertInto('tally')
      .values(tally)
      .onConflict((conflict) =>
        conflict
          .columns(['server', 'day', 'entry', 'what'])
          .doUpdateSet(({ ref, eb }) => ({ n: eb('tally.n', '+', ref('excluded.n')) })),
      )
      .execute();
  for (const [id, { server, by }] of inOrder(lowered)) await lower(database, { id, server, by });
}

const inOrder = <T>(waiting: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...waiting].sort(([a], [b]) => (a < b ? -1 : 1));

async function lower(
  database: Database,
  { id, server, by }: { readonly id: string; readonly server: string; readonly by: number },
): Promise<void> {
  await database
    .updateTable('gap')
    .set(({ ref, eb }) => ({
      count: eb('count', '-', by),
      askers: eb
        .case()
        .when('askers', '>', eb('count', '-', by))
        .then(eb('count', '-', by))
        .else(ref('askers'))
        .end(),
    }))
    .where('id', '=', id)
    .where('server', '=', server)
    .execute();
  await database
    .deleteFrom('gap')
    .where('id', '=', id)
    .where('server', '=', server)
    .where('count', '<=', 0)
    .execute();
}
