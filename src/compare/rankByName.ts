import Fuse from 'fuse.js';
import { fold } from '../knowledge/names.ts';

/** Something that people call by one of several names. */
export interface Named<T> {
  readonly value: T;
  readonly names: readonly string[];
  /** Sentences that people use for it; words of them count where no name fits. */
  readonly hints?: readonly string[];
}

/** A way in which words can fit a thing, best first of those that it fits. All texts are folded. */
type Tier = <T>(typed: string, things: readonly Named<T>[]) => readonly Named<T>[];

/** Words in the hints of more than this share of the things, such as "which" and "how", mean none of them. */
const TELLING = 1 / 3;

const TIERS: readonly Tier[] = [calledSo, beginningSo, misspelt, namedAmong, hintedAt];

/**
 * What the words may mean, best first: what is called exactly so, what begins so, what is called almost so
 * (fuse.js), what is named among the words, and what is asked for so. All of them where the words are blank.
 */
export function rankByName<T>(words: string, things: readonly Named<T>[]): readonly T[] {
  const typed = fold(words);
  if (typed === '') return things.map(({ value }) => value);
  const folded = things.map(({ value, names, hints = [] }) => ({
    value,
    names: [...new Set(names.map(fold))],
    hints: hints.map(fold),
  }));
  return [...new Set(TIERS.flatMap((tier) => tier(typed, folded)))].map(({ value }) => value);
}

function calledSo<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  return things.filter(({ names, hints }) => [...names, ...(hints ?? [])].includes(typed));
}

function beginningSo<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  return things.filter(({ names }) => names.some((name) => ` ${name}`.includes(` ${typed}`)));
}

/** One slip in four letters at most: “internet” is not “interactivity”. */
function misspelt<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  const fuse = new Fuse(things, { keys: ['names'], threshold: 0.24, ignoreLocation: true });
  return fuse.search(typed).map(({ item }) => item);
}

function namedAmong<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  const told = ({ names }: Named<T>) =>
    names.filter((name) => ` ${typed} `.includes(` ${name} `)).join('').length;
  return things.filter((thing) => told(thing) > 0).sort((a, b) => told(b) - told(a));
}

function hintedAt<T>(typed: string, things: readonly Named<T>[]): readonly Named<T>[] {
  const told = ({ hints = [] }: Named<T>) => hints.filter((hint) => ` ${hint}`.includes(` ${typed}`)).length;
  const hinted = things.filter((thing) => told(thing) > 0).sort((a, b) => told(b) - told(a));
  return hinted.length > Math.max(1, things.length * TELLING) ? [] : hinted;
}

/** Something to pick while typing: what is shown and what is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Discord shows 25 choices at most, and a select as many options. */
export const MAX_CHOICES = 25;
