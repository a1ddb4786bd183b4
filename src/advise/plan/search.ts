import { atMostOne, has } from './bits.ts';
import type { SearchStates } from './searchStates.ts';
import type { SearchState, Subproblem, Way } from './stages.ts';

/** How far a search goes. */
interface Bounds {
  /** It counts what can come of this many questions; whatever is undecided then counts as one question more. */
  readonly horizon: number;
  /** It gives up after this much work, see `Stages`: a thousand million takes a second or two. */
  readonly limit: number;
}

/** No sum of expectations is that exact: orders this close are equal. */
const EQUAL = 1e-9;

/**
 * Finds the order with the fewest expected questions by dynamic programming over states: as many different sets
 * of answers lead to the same state, each is worked out once. With a horizon it finds a lower bound instead.
 */
export class Search {
  readonly #states: SearchStates;
  readonly #bounds: Bounds;
  readonly #table: TranspositionTable;
  /** By depth, so that going down does not allocate: the points there, and the key of the state. */
  readonly #points: readonly Int32Array[];
  readonly #keys: readonly Int32Array[];
  /** Where the work of the states comes to its limit. */
  readonly #end: number;

  constructor(states: SearchStates, bounds: Bounds) {
    const { outcomes, questions } = states.model;
    this.#states = states;
    this.#bounds = bounds;
    this.#end = states.work + bounds.limit;
    this.#table = new TranspositionTable(outcomes.length + 1);
    this.#points = Array.from({ length: questions.length + 2 }, () => new Int32Array(outcomes.length));
    this.#keys = this.#points.map(() => new Int32Array(outcomes.length + 1));
  }

  /** Whether it came to its limit: what it says then means nothing. */
  get gaveUp(): boolean {
    return this.#states.work > this.#end;
  }

  /**
   * The question that leads to the fewest expected questions from here, and how many those are, it included. Of
   * questions that are equally good, the first by id.
   */
  best({ subproblem, points }: SearchState): { readonly question: number; readonly expected: number } {
    let best = { question: -1, expected: Number.POSITIVE_INFINITY };
    for (const way of subproblem.ways) {
      if (this.gaveUp) break;
      const expected = this.#along(way, subproblem, points, Number.POSITIVE_INFINITY, 0);
      if (expected < best.expected - EQUAL) best = { question: way.question, expected };
    }
    return best;
  }

  /** The expected number of questions from a state. */
  #expected(subproblem: Subproblem, points: Int32Array, depth: number): number {
    if (atMostOne(subproblem.stage.open) || depth >= this.#bounds.horizon) return 1;
    const key = this.#keyOf(subproblem, points, depth);
    const met = this.#table.get(key);
    if (!Number.isNaN(met)) return met;
    if (this.gaveUp) return 1;
    let least = Number.POSITIVE_INFINITY;
    for (const way of subproblem.ways)
      least = Math.min(least, this.#along(way, subproblem, points, least, depth));
    this.#table.add(key, least);
    return least;
  }

  /** The expected number of questions when this one is asked next; any number over `cap` where it is over it. */
  #along({ moves }: Way, subproblem: Subproblem, points: Int32Array, cap: number, depth: number): number {
    const next = this.#points[depth + 1] ?? points;
    this.#states.looked(moves.length);
    let sum = 1;
    for (const { weight, gain, veto, to } of moves) {
      if (weight === 0) continue;
      for (let outcome = 0; outcome < next.length; outcome += 1)
        next[outcome] = (points[outcome] ?? 0) + (gain[outcome] ?? 0);
      const after = this.#states.settle(to, subproblem.running & ~veto, next);
      if (after) sum += weight * this.#expected(after, next, depth + 1);
      if (sum >= cap) break;
    }
    return sum;
  }

  /** Points count as far as they differ from those of the first running outcome; below a horizon, so does the depth. */
  #keyOf({ id, running }: Subproblem, points: Int32Array, depth: number): Int32Array {
    const key = this.#keys[depth] ?? new Int32Array(points.length + 1);
    key[0] = this.#bounds.horizon === Number.POSITIVE_INFINITY ? id : id * 32 + depth;
    const base = points[31 - Math.clz32(running & -running)] ?? 0;
    for (let outcome = 0; outcome < points.length; outcome += 1)
      key[outcome + 1] = has(running, outcome) ? (points[outcome] ?? 0) - base : 0;
    return key;
  }
}

/**
 * A map from keys of `width` integers to numbers, by open addressing: for millions of states, where a Map would
 * need a text or an object for each key.
 */
export class TranspositionTable {
  readonly #width: number;
  #capacity = 1 << 12;
  #keys: Int32Array;
  #values: Float64Array;
  #size = 0;

  constructor(width: number) {
    this.#width = width;
    this.#keys = new Int32Array(this.#capacity * width);
    this.#values = new Float64Array(this.#capacity).fill(Number.NaN);
  }

  get size(): number {
    return this.#size;
  }

  /** The value of a key; NaN where it has none. */
  get(key: Int32Array): number {
    return this.#values[this.#slot(key)] ?? Number.NaN;
  }

  /** Gives a key that has no value yet its value, which must not be NaN. */
  add(key: Int32Array, value: number): void {
    if (this.#size * 2 >= this.#capacity) this.#grow();
    const slot = this.#slot(key);
    this.#keys.set(key, slot * this.#width);
    this.#values[slot] = value;
    this.#size += 1;
  }

  /** The slot that holds the key, else the empty one where it belongs. */
  #slot(key: Int32Array): number {
    const width = this.#width;
    let hash = 0;
    for (let index = 0; index < width; index += 1) {
      // Knuth's multiplicative hash, folded so that high bits count too.
      hash = Math.imul(hash ^ (key[index] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & (this.#capacity - 1); ; slot = (slot + 1) & (this.#capacity - 1))
      if (Number.isNaN(this.#values[slot]) || this.#holds(slot, key)) return slot;
  }

  #holds(slot: number, key: Int32Array): boolean {
    const start = slot * this.#width;
    for (let index = 0; index < this.#width; index += 1)
      if (this.#keys[start + index] !== key[index]) return false;
    return true;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#capacity *= 2;
    this.#keys = new Int32Array(this.#capacity * this.#width);
    this.#values = new Float64Array(this.#capacity).fill(Number.NaN);
    this.#size = 0;
    for (const [slot, value] of values.entries())
      if (!Number.isNaN(value)) this.add(keys.subarray(slot * this.#width, (slot + 1) * this.#width), value);
  }
}
