import { isStep, type Steps } from '../base/steps.ts';

/** A question that may belong together with others. */
export interface Groupable {
  readonly id: string;
  /** Its words. */
  readonly norm: string;
  /** The entries that came closest, with their scores. */
  readonly top: readonly (readonly [entry: string, score: number])[];
}

/** What makes two questions alike, and how much of it: the words, their letters, and the entries that came closest. */
const SHARES = { words: 0.45, letters: 0.3, entries: 0.25 };

/** Groups that are at least so much alike, on average over all their pairs, are one: docs/decisions/016-groups-of-gaps.md. */
const JOINED_FROM = 0.38;

/** Pairs that are less alike, or share no word, count as not alike at all: there are too many, and they decide nothing. */
const LEAST = 0.2;

/** A word that so many questions share tells nothing; the other words of them do. */
const WIDESPREAD = 500;

/**
 * Puts questions together that ask the same, step by step, by average link. The same questions give the same groups in
 * whatever order they come; a group's questions and the groups stand in the order of their words.
 */
export function* groupSteps<T extends Groupable>(questions: readonly T[]): Steps<readonly (readonly T[])[]> {
  const sorted = [...questions].sort(byNorm);
  const links = yield* linksBetween(sorted);
  const groups = yield* joined(sorted.length, links);
  return groups.map((members) => members.flatMap((member) => sorted[member] ?? []));
}

const byNorm = (a: Groupable, b: Groupable): number =>
  a.norm < b.norm || (a.norm === b.norm && a.id < b.id) ? -1 : 1;

/** How much alike each group is to others: the sum over all their pairs. */
type Links = Map<number, number>[];

function* linksBetween(questions: readonly Groupable[]): Steps<Links> {
  const words = weighted(
    questions.map(({ norm }) => norm.split(' ')),
    1,
  );
  yield;
  const letters = weighted(
    questions.map(({ norm }) => trigrams(norm)),
    2,
  );
  yield;
  const entries = scored(questions);
  const links: Links = questions.map(() => new Map());
  const sums = new Float64Array(questions.length);
  for (let one = 0; one < questions.length; one += 1) {
    const met = meet(words, one, sums);
    const nearTo = comparedTo(entries, one);
    const spelledAs = comparedTo(letters, one);
    for (const other of met) {
      const told = SHARES.words * (sums[other] ?? 0) + SHARES.entries * nearTo.with(other);
      sums[other] = 0;
      const alike = told + SHARES.letters * spelledAs.with(other);
      if (alike < LEAST) continue;
      links[one]?.set(other, alike);
      links[other]?.set(one, alike);
    }
    nearTo.end();
    spelledAs.end();
    if (isStep(one)) yield;
  }
  return links;
}

/** Adds up what a question shares with those before it. Returns those that share something. */
function meet({ rows, found }: Rows, one: number, sums: Float64Array): readonly number[] {
  const met: number[] = [];
  const row = rows[one];
  row?.terms.forEach((term, at) => {
    const others = found[term];
    if (!others || others.rows.length > WIDESPREAD) return;
    const weight = row.weights[at] ?? 0;
    for (let place = 0; (others.rows[place] ?? one) < one; place += 1) {
      const other = others.rows[place] ?? 0;
      if (sums[other] === 0) met.push(other);
      sums[other] = (sums[other] ?? 0) + weight * (others.weights[place] ?? 0);
    }
  });
  return met;
}

/** Compares one row with others; `end` makes room for the next. */
function comparedTo({ rows, dense }: Rows, one: number) {
  const own = rows[one];
  own?.terms.forEach((term, at) => {
    dense[term] = own.weights[at] ?? 0;
  });
  return {
    with: (other: number): number => {
      const row = rows[other];
      if (!row) return 0;
      let sum = 0;
      for (let at = 0; at < row.terms.length; at += 1)
        sum += (row.weights[at] ?? 0) * (dense[row.terms[at] ?? 0] ?? 0);
      return sum;
    },
    end: () =>
      own?.terms.forEach((term) => {
        dense[term] = 0;
      }),
  };
}

/** Terms by their numbers, with their weights; the length of a row is 1. */
interface Row {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

interface Rows {
  readonly rows: readonly Row[];
  /** The rows of each term, in order, and its weight in each. */
  readonly found: readonly { readonly rows: readonly number[]; readonly weights: readonly number[] }[];
  /** Room for one row, 0 everywhere. */
  readonly dense: Float64Array;
}

/** Weighs terms by how rare they are. @param power how much that counts */
function weighted(texts: readonly (readonly string[])[], power: number): Rows {
  const counts = new Map<string, number>();
  for (const text of texts) for (const term of new Set(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightOf = (term: string) => Math.log(1 + texts.length / (counts.get(term) ?? 1)) ** power;
  return numbered(texts.map((text) => [...new Set(text)].map((term) => [term, weightOf(term)] as const)));
}

/** The entries that came closest, by what their scores are beside the best. */
const scored = (questions: readonly Groupable[]): Rows =>
  numbered(
    questions.map(({ top }) => top.map(([id, score]) => [id, Math.exp(score - (top[0]?.[1] ?? 0))] as const)),
  );

function numbered(texts: readonly (readonly (readonly [string, number])[])[]): Rows {
  const numbers = new Map<string, number>();
  const found: { readonly rows: number[]; readonly weights: number[] }[] = [];
  const rows = texts.map((text, row) => {
    const length = Math.sqrt(text.reduce((sum, [, weight]) => sum + weight * weight, 0));
    const terms = Int32Array.from(
      text,
      ([term]) => numbers.get(term) ?? numbers.set(term, numbers.size).size - 1,
    );
    const weights = Float64Array.from(text, ([, weight]) => weight / length);
    terms.forEach((term, at) => {
      const others = found[term] ?? { rows: [], weights: [] };
      found[term] = others;
      others.rows.push(row);
      others.weights.push(weights[at] ?? 0);
    });
    return { terms, weights };
  });
  return { rows, found, dense: new Float64Array(numbers.size) };
}

/** Three letters at a time, the ends of words among them. */
function trigrams(norm: string): readonly string[] {
  const padded = ` ${norm} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}

/** Two groups that may be joined, by the numbers of their first questions. */
interface Pair {
  readonly alike: number;
  readonly one: number;
  readonly other: number;
  readonly sizes: number;
}

/** Joins the two groups that are most alike, again and again. */
function* joined(count: number, links: Links): Steps<readonly (readonly number[])[]> {
  const members = new Map(
    Array.from({ length: count }, (_, number): [number, readonly number[]] => [number, [number]]),
  );
  const sizeOf = (group: number) => members.get(group)?.length ?? 0;
  const waiting = createHeap();
  const consider = (a: number, b: number, sum: number) => {
    const sizes = sizeOf(a) * sizeOf(b);
    const alike = Math.round((sum / sizes) * 1e9) / 1e9;
    if (alike >= JOINED_FROM) waiting.push({ alike, one: Math.min(a, b), other: Math.max(a, b), sizes });
  };
  for (const [one, own] of links.entries())
    for (const [other, alike] of own) if (one < other) consider(one, other, alike);
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const { one, other, sizes } = pair;
    if (sizeOf(one) * sizeOf(other) !== sizes) continue;
    members.set(one, [...(members.get(one) ?? []), ...(members.get(other) ?? [])]);
    members.delete(other);
    for (const [third, sum] of takeLinks(links, one, other)) consider(one, third, sum);
    if (isStep(members.size)) yield;
  }
  return [...members.values()].map((group) => [...group].sort((a, b) => a - b));
}

/** Gives the links of one group to another. Returns those that it has then. */
function takeLinks(links: Links, to: number, from: number): ReadonlyMap<number, number> {
  const own = links[to] ?? new Map<number, number>();
  for (const [third, sum] of links[from] ?? []) {
    const theirs = links[third];
    theirs?.delete(from);
    if (third === to) continue;
    const whole = (own.get(third) ?? 0) + sum;
    own.set(third, whole);
    theirs?.set(to, whole);
  }
  links[from] = new Map();
  return own;
}

/** The pair that is most alike comes out first; of several, that of the first questions. */
function createHeap() {
  const heap: Pair[] = [];
  const isBefore = (a: Pair | undefined, b: Pair | undefined): boolean => {
    if (!a || !b) return a !== undefined;
    return a.alike !== b.alike ? a.alike > b.alike : a.one !== b.one ? a.one < b.one : a.other < b.other;
  };
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    if (one && other) [heap[a], heap[b]] = [other, one];
  };
  return {
    push: (pair: Pair) => {
      heap.push(pair);
      for (let at = heap.length - 1; at > 0; ) {
        const above = (at - 1) >> 1;
        if (!isBefore(heap[at], heap[above])) break;
        swap(at, above);
        at = above;
      }
    },
    pop: (): Pair | undefined => {
      swap(0, heap.length - 1);
      const top = heap.pop();
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const best = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
        if (!isBefore(heap[best], heap[at])) break;
        swap(at, best);
        at = best;
      }
      return top;
    },
  };
}
