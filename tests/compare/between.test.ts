import { expect, test } from 'vitest';
import { narrowTo } from '../../src/compare/narrowTo.ts';
import { overviewOf, relationOf } from '../../src/compare/overview.ts';
import { completeSubjects, selectBetween } from '../../src/compare/selectComparison.ts';
import { cellOf } from '../../src/knowledge/assemblePack.ts';
import type { Comparison } from '../../src/knowledge/pack.ts';
import { packOf, teaVsCocoa, teaVsCoffee } from './drinks.ts';

const said = (brief: string) => cellOf({ state: 'said', brief, text: '-' });
const unknown = cellOf({ state: 'unknown', unknown: 'nobody looked.' });
const without = cellOf({ state: 'not-applicable', notApplicable: 'it has none.' });

test.each([
  ['other words', [said('hot'), said('cold')], 'differs'],
  ['the same words in another case', [said('Hot'), said('hot')], 'alike'],
  ['something, and that it does not apply', [said('hot'), without], 'differs'],
  ['something, and what is not known', [said('hot'), unknown], 'open'],
  ['two things, and what is not known', [said('hot'), said('cold'), unknown], 'differs'],
  ['nothing known of any', [unknown, unknown], 'open'],
] as const)('a row of %s', (_, cells, relation) => {
  expect(relationOf(cells)).toBe(relation);
});

const all: Comparison = {
  ...teaVsCoffee,
  id: 'drinks',
  title: 'Drinks compared',
  subjects: [...teaVsCoffee.subjects, ...teaVsCocoa.subjects.slice(1)],
  aspects: teaVsCoffee.aspects.map((aspect) =>
    aspect.id === 'taste'
      ? { ...aspect, cells: new Map([...aspect.cells, ['tea', said('bitter')], ['coffee', said('bitter')]]) }
      : aspect,
  ),
};

test('between some subjects, the title names them and the summary tells where they differ', () => {
  const { title, summary, subjects } = narrowTo(all, all.subjects.slice(0, 2));
  expect(subjects.map(({ name }) => name)).toEqual(['Tea', 'Coffee']);
  expect(title).toBe('Tea and Coffee compared');
  expect(summary).toBe(
    'Tea and Coffee differ in 3 of 4 aspects: Trade, Fair trade and Caffeine. Alike: Taste.',
  );
  expect(narrowTo(all, all.subjects)).toBe(all);
});

test('differences come first and likenesses after', () => {
  const rows = overviewOf(narrowTo(all, all.subjects.slice(0, 2))).rows;
  expect(rows.map(({ name, relation }) => `${name} ${relation}`)).toEqual([
    'Trade differs',
    'Fair trade differs',
    'Caffeine differs',
    'Taste alike',
  ]);
});

const pack = packOf(teaVsCoffee, teaVsCocoa);

test.each([
  ['Tea, Coffee', 'tea-vs-coffee'],
  ['cocoa vs tea', 'tea-vs-cocoa'],
  ['hot chocolate and chai', 'tea-vs-cocoa'],
  ['tea; cofee', 'tea-vs-coffee'],
  ['coffee tea', 'tea-vs-coffee'],
  ['tea cofee', 'tea-vs-coffee'],
  ['hot chocolate with chai', 'tea-vs-cocoa'],
  ['compare tea to coffee', 'tea-vs-coffee'],
])('“%s” names the subjects of a comparison', (words, id) => {
  expect(selectBetween(pack, { subjects: words }).id).toBe(id);
});

test('the topic says in which comparison two subjects are meant', () => {
  expect(selectBetween(packOf(teaVsCoffee, all), { subjects: 'tea, coffee', topic: 'drinks' }).title).toBe(
    'Tea and Coffee compared',
  );
  expect(selectBetween(pack, { subjects: ' , ', topic: 'cocoa' }).id).toBe('tea-vs-cocoa');
});

test.each([
  ['tea', 'Name two or three to compare, out of these: Tea, Coffee, Cocoa.'],
  ['tea, chai', 'Name two or three to compare'],
  ['tea, zebra', '“zebra” fits nothing that is compared here. Choose from: Tea, Coffee, Cocoa.'],
  ['tea zebra', '“zebra” fits nothing that is compared here.'],
  ['tea vs **@everyone**', '“everyone” fits nothing that is compared here.'],
  [
    'coffee, cocoa',
    'Coffee and Cocoa are not compared with one another. Tea and coffee compared: Tea, Coffee. Tea and cocoa compared: Tea, Cocoa.',
  ],
])('“%s” is answered with what there is', (words, message) => {
  expect(() => selectBetween(pack, { subjects: words })).toThrow(message);
});

test.each([
  ['tea or coffee', 'Tea and Coffee compared'],
  ['drinks compared', 'Drinks compared'],
  ['coffee', 'Drinks compared'],
])('the topic “%s” opens what it names', (topic, title) => {
  expect(selectBetween(packOf(all), { topic }).title).toBe(title);
});

test('pairs are offered first, and what goes with those that are typed already', () => {
  const values = (typed: string, topic = '') =>
    completeSubjects(packOf(all), typed, topic).map(({ value }) => value);
  expect(values('')).toEqual([
    'Tea, Coffee',
    'Tea, Cocoa',
    'Coffee, Tea',
    'Coffee, Cocoa',
    'Cocoa, Tea',
    'Cocoa, Coffee',
  ]);
  expect(values('coc')).toEqual(['Cocoa, Tea', 'Cocoa, Coffee']);
  expect(values('tea, co')).toEqual(['Tea, Coffee', 'Tea, Cocoa']);
  expect(values('tea, coffee, ')).toEqual(['Tea, Coffee, Cocoa']);
  expect(values('zebra, ')).toEqual([]);
});
