import { expect, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { completeTopic, selectComparison } from '../../src/compare/selectComparison.ts';
import { packOf, teaVsCocoa, teaVsCoffee } from './drinks.ts';

const pack = packOf(teaVsCoffee, teaVsCocoa);

test.each([
  ['its id', 'tea-vs-cocoa'],
  ['its title, in any case', 'TEA and cocoa compared'],
  ['its subjects in either order', 'cocoa or tea'],
  ['one of its subjects', 'cocoa'],
  ['another name of a subject', 'what about hot chocolate'],
  ['a name with a slip', 'coco'],
  ['an id with a slip', 'tea vs cacoa'],
])('a comparison is found by %s', (_, topic) => {
  expect(selectComparison(pack, topic).id).toBe('tea-vs-cocoa');
});

test('what two comparisons share means the first of them', () => {
  expect(selectComparison(pack, 'chai').id).toBe('tea-vs-coffee');
});

test('no topic is needed where there is one comparison', () => {
  expect(selectComparison(packOf(teaVsCocoa)).id).toBe('tea-vs-cocoa');
});

test('without a topic, it is the comparison of what the pack names first', () => {
  const cocoaFirst = { ...pack, subjects: [...pack.subjects].toReversed() };
  expect(selectComparison(pack, ' ').id).toBe('tea-vs-coffee');
  expect(selectComparison(cocoaFirst).id).toBe('tea-vs-cocoa');
  expect(selectComparison({ ...pack, subjects: [] }).id).toBe('tea-vs-coffee');
});

test('a topic that nothing is about is named, without effect, beside what there is', () => {
  const search = () => selectComparison(pack, '**zebras** @everyone');
  expect(search).toThrow(UserError);
  expect(search).toThrow(/Tea and coffee compared \(tea-vs-coffee\), Tea and cocoa/);
  expect(search).toThrow('No comparison fits “zebras everyone”.');
});

test('a pack without comparisons says so', () => {
  expect(() => selectComparison(packOf(), 'tea')).toThrow(
    'Nothing is compared here. Ask a question instead.',
  );
});

test('all comparisons are offered before a topic is typed, then those that fit', () => {
  expect(completeTopic(pack, '')).toEqual([
    { name: 'Tea and coffee compared', value: 'tea-vs-coffee' },
    { name: 'Tea and cocoa compared', value: 'tea-vs-cocoa' },
  ]);
  expect(completeTopic(pack, 'hot ch').map(({ value }) => value)).toEqual(['tea-vs-cocoa']);
  expect(completeTopic(pack, 'zebra')).toEqual([]);
});

test('no more than the 25 choices that Discord shows are offered', () => {
  const many = packOf(...Array.from({ length: 30 }, (_, i) => ({ ...teaVsCocoa, id: `tea-vs-cocoa-${i}` })));
  expect(completeTopic(many, '')).toHaveLength(25);
  expect(completeTopic(many, 'tea')).toHaveLength(25);
});
