import { cellOf } from '../../src/knowledge/assemblePack.ts';
import type { Comparison, Pack } from '../../src/knowledge/pack.ts';

const TEA = { id: 'tea', name: 'Tea', aliases: ['chai'] };
const COFFEE = { id: 'coffee', name: 'Coffee', aliases: [] };
const COCOA = { id: 'cocoa', name: 'Cocoa', aliases: ['hot chocolate'] };
const BOOK = { id: 'book', title: 'The drinks book (2020)' };

const aspect = (id: string, name: string, question: string): Comparison['aspects'][number] => ({
  id,
  name,
  entry: `aspect-${id}`,
  question,
  phrasings: [`how do they differ in ${id}`, `is there a price on ${id}`],
  summary: `The difference in ${name.toLowerCase()}.`,
  cells: new Map([
    ['coffee', cellOf({ state: 'said', brief: `coffee's ${id}`, text: `What coffee is like: ${id}.` })],
    ['tea', cellOf({ state: 'said', brief: `tea's ${id}`, text: `What tea is like: ${id}.` })],
    ['cocoa', cellOf({ state: 'said', brief: `cocoa's ${id}`, text: `What cocoa is like: ${id}.` })],
  ]),
  sources: [BOOK],
});

export const teaVsCoffee: Comparison = {
  id: 'tea-vs-coffee',
  title: 'Tea and coffee compared',
  summary: 'Both wake people up.',
  subjects: [TEA, COFFEE],
  aspects: [
    aspect('taste', 'Taste', 'How do tea and coffee taste?'),
    aspect('trade', 'Trade', 'Who sells tea and coffee?'),
    aspect('fair-trade', 'Fair trade', 'How much of it is traded fairly?'),
    aspect('caffeine', 'Caffeine', 'Which is stronger, tea or coffee?'),
  ],
  sources: [BOOK],
};

export const teaVsCocoa: Comparison = {
  ...teaVsCoffee,
  id: 'tea-vs-cocoa',
  title: 'Tea and cocoa compared',
  subjects: [TEA, COCOA],
};

/** A pack with these comparisons and nothing else. */
export const packOf = (...comparisons: readonly Comparison[]): Pack => ({
  name: 'Drinks',
  description: 'Drinks.',
  language: 'en',
  version: '00000000',
  subjects: [TEA, COFFEE, COCOA],
  popular: [],
  entries: new Map(),
  comparisons: new Map(comparisons.map((comparison) => [comparison.id, comparison])),
  guides: new Map(),
  sources: new Map([[BOOK.id, BOOK]]),
  synonyms: { groups: [], abbreviations: {} },
  outside: [],
});
