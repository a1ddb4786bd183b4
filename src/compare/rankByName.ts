import Fuse from 'fuse.js';
import { fold } from '../knowledge/fold.ts';

/** Something that people call by one of several names. */
export interface Named<T> {
  readonly value: T;
  readonly names: readonly string[];
  /** A sentence that says more about it; words of it are taken where no name fits. */
  readonly hint?: string;
}

/** A way in which words can fit a thing, best first of those that it fits. All texts are folded. */
type Tier = <T>(typed: string, things: readonly Named<T>[]) => readonly Named<T>[];

/** Shorter words, such as "how" and "is", stand in too many sentences to mean one of them. */
const SHORTEST_HINT = 4;

const TIERS: readonly Tier[] = [calledSo, beginningSo, misspelt, namedAmong, hintedAt];

/**
 * What the words may mean, best first: what is called exactly so, what begins so, what is called almost so
 * (fuse.js), what is named among the words, and what says so. All of them where the words are blank.
 */
export function rankByName<T>(words: string, things: readonly Named<T>[]): readonly T[] {
  const typed = fold(words);
  if (typed === '') return things.map(({ value }) => value);
  const folded = things.map(({ value, names, hint = '' }) => ({
    value,
    names: [...new Set(names.map(fold))],
    hint: fold(hint),
  }));
  return [...new Set(TIERS.flatMap((tier) => tier(typed, folded)))].map(({ value }) => value);
}

function calledSo<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  return things.filter(({ names, hint }) => names.includes(typed) || hint === typed);
}

function beginningSo<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  return things.filter(({ names }) => names.some((name) => ` ${name}`.includes(` ${typed}`)));
}

function misspelt<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  const fuse = new Fuse(things, { keys: ['names'], threshold: 0.34, ignoreLocation: true });
  return fuse.search(typed).map(({ item }) => item);
}

function namedAmong<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  const told = ({ names }: Named<T>) =>
    names.filter((name) => ` ${typed} `.includes(` ${name} `)).join('').length;
  return things.filter((thing) => told(thing) > 0).sort((a, b) => told(b) - told(a));
}

function hintedAt<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  if (typed.length < SHORTEST_HINT) return [];
  return things.filter(({ hint }) => ` ${hint}`.includes(` ${typed}`));
}
