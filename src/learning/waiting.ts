import { setTimeout as after } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { inTurns } from '../base/steps.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { GapKind } from './gaps.ts';
import { type Groupable, groupSteps } from './grouping.ts';

/** What waits for editors, by why it does. */
export const TABS = ['unanswered', 'wrong', 'unsure', 'offtopic'] as const;
export type Tab = (typeof TABS)[number];

const KINDS: Readonly<Record<Tab, readonly GapKind[]>> = {
  unanswered: ['near'],
  wrong: ['wrong'],
  unsure: ['unsure', 'picked'],
  offtopic: ['offtopic'],
};

/** What one person alone says of an answer, or asks of something else, is not shown. */
const FROM_TWO: ReadonlySet<Tab> = new Set(['wrong', 'offtopic']);

export interface WaitingQuestion extends Groupable {
  readonly text: string;
  readonly count: number;
  readonly askers: number;
  readonly lastDay: string;
  readonly isTrusted: boolean;
  /** The answer that was wrong or picked, else the one that came closest; '' where none did. */
  readonly entry: string;
}

/** Questions that ask the same. */
export interface Group {
  /** The id of the question that was asked most: what a click names the group by. */
  readonly id: string;
  /** Most asked first. */
  readonly questions: readonly WaitingQuestion[];
  readonly count: number;
  readonly askers: number;
  readonly lastDay: string;
}

type State = Tables['gap']['state'];

/** The questions of servers that wait for an answer. All reject with a StoreError where the store is out of reach. */
export interface Waiting {
  /** Most people first. Of thousands of questions those that are grouped by now. */
  readonly groups: (server: string, tab: Tab, state?: State) => Promise<readonly Group[]>;
  /** The group that a question is in by now; undefined where it waits no longer. */
  readonly group: (server: string, tab: Tab, id: string, state?: State) => Promise<Group | undefined>;
  readonly mark: (server: string, ids: readonly string[], state: State) => Promise<void>;
  readonly texts: (
    server: string,
    ids: readonly string[],
  ) => Promise<readonly { readonly id: string; readonly text: string }[]>;
  /** How often each thing happened since a day, of one entry or of all. */
  readonly tallied: (server: string, since: string, entry?: string) => Promise<ReadonlyMap<string, number>>;
}

/** Servers whose groups are remembered: a few megabytes of the largest. */
const REMEMBERED = 20;

/** Milliseconds that somebody waits for thousands of questions to be grouped: until then they see those before it. */
const PATIENCE = 100;

interface Known {
  /** What the groups are of. */
  readonly of: string;
  readonly groups: Promise<readonly Group[]>;
  /** Those that are there at once. */
  shown: readonly Group[];
}

export function createWaiting({ use }: Store): Waiting {
  const known = new Map<string, Known>();
  const begin = (name: string, of: string, questions: readonly WaitingQuestion[], tab: Tab): Known => {
    const alone = () =>
      shownOf(
        questions.map((each) => [each]),
        tab,
      );
    const shown = known.get(name)?.shown ?? alone();
    const groups = inTurns(groupSteps(questions)).then((found) => shownOf(found, tab));
    const begun: Known = { of, groups, shown };
    void groups.then((done) => {
      begun.shown = done;
    });
    known.delete(name);
    known.set(name, begun);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return begun;
  };
  const groups: Waiting['groups'] = async (server, tab, state = 'open') => {
    const rows = await use((database) => rowsOf(database, { server, tab, state }));
    const name = `${server} ${tab} ${state}`;
    const of = rows.map(({ id, count }) => `${id}${count}`).join(' ');
    const before = known.get(name);
    const now = before?.of === of ? before : begin(name, of, rows.map(questionOf), tab);
    return Promise.race([now.groups, after(PATIENCE, undefined, { ref: false }).then(() => now.shown)]);
  };
  return {
    groups,
    group: async (server, tab, id, state) =>
      (await groups(server, tab, state)).find(({ questions }) => questions.some((each) => each.id === id)),
    mark: async (server, ids, state) => {
      if (ids.length === 0) return;
      await use((database) =>
        database
          .updateTable('gap')
          .set({ state })
          .where('server', '=', server)
          .where('id', 'in', ids)
          .execute(),
      );
    },
    texts: async (server, ids) => {
      if (ids.length === 0) return [];
      return use((database) =>
        database
          .selectFrom('gap')
          .select(['id', 'text'])
          .where('server', '=', server)
          .where('id', 'in', ids)
          .execute(),
      );
    },
    tallied: (server, since, entry) =>
      use(async (database) => {
        const all = database.selectFrom('tally').where('server', '=', server).where('day', '>=', since);
        const rows = (entry === undefined ? all : all.where('entry', '=', entry))
          .select(['what', ({ fn }) => fn.sum<number | string>('n').as('n')])
          .groupBy('what');
        return new Map((await rows.execute()).map(({ what, n }) => [what, Number(n)]));
      }),
  };
}

type Scored = readonly [entry: string, score: number];

/** By hand: there may be ten thousand. */
const isScored = (one: unknown): one is Scored =>
  Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'number';

function scoresIn(top: string): readonly Scored[] {
  const read: unknown = JSON.parse(top);
  return Array.isArray(read) ? read.filter(isScored) : [];
}

const COLUMNS = ['id', 'text', 'norm', 'count', 'askers', 'last_day', 'trusted', 'entry', 'top'] as const;
type Row = Pick<Tables['gap'], (typeof COLUMNS)[number]>;

function rowsOf(
  database: Transaction<Tables>,
  { server, tab, state }: { readonly server: string; readonly tab: Tab; readonly state: State },
): Promise<readonly Row[]> {
  return database
    .selectFrom('gap')
    .select(COLUMNS)
    .where('server', '=', server)
    .where('state', '=', state)
    .where('kind', 'in', KINDS[tab])
    .orderBy('id')
    .execute();
}

function questionOf({ id, text, norm, count, askers, last_day, trusted, entry, top }: Row): WaitingQuestion {
  const scores = scoresIn(top);
  const nearest = entry === '' ? (scores[0]?.[0] ?? '') : entry;
  const said = { count, askers, lastDay: last_day, isTrusted: trusted === 1, entry: nearest };
  return { id, text, norm, top: scores, ...said };
}

const shownOf = (groups: readonly (readonly WaitingQuestion[])[], tab: Tab): readonly Group[] =>
  groups
    .filter((questions) => !FROM_TWO.has(tab) || isOfTwo(questions))
    .map(groupOf)
    .sort((a, b) => b.askers - a.askers || b.count - a.count || (a.lastDay < b.lastDay ? 1 : -1));

const isOfTwo = (questions: readonly WaitingQuestion[]): boolean =>
  questions.some(({ isTrusted }) => isTrusted) || sum(questions, 'askers') >= 2;

function groupOf(members: readonly WaitingQuestion[]): Group {
  const questions = [...members].sort((a, b) => b.count - a.count || a.text.length - b.text.length);
  const lastDay = members.reduce((last, each) => (each.lastDay > last ? each.lastDay : last), '');
  const id = questions[0]?.id ?? '';
  return { id, questions, count: sum(members, 'count'), askers: sum(members, 'askers'), lastDay };
}

const sum = (questions: readonly WaitingQuestion[], what: 'count' | 'askers'): number =>
  questions.reduce((whole, each) => whole + each[what], 0);
