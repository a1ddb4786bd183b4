import { expect, test } from 'vitest';
import { buildReader } from '../../src/ask/text/reader.ts';

const reader = buildReader(['how often should tomatoes be watered'], { groups: [], abbreviations: {} });

test('so many slips of one message are put right, in whichever of its parts they are', () => {
  const read = reader.reading();
  const nonsense = 'abcdx bcdex cdefx defgx efghx fghix ghijx';
  expect(read(`${nonsense} tomatoez`).words.at(-1)).toBe('tomatoes');
  expect(read('watred').words).toEqual(['watred']);
  expect(read('tomatoez').words).toEqual(['tomatoes']);
  expect(reader.read('watred').words).toEqual(['watered']);
});

test('a word that begins otherwise is another word, unless its first two letters were swapped', () => {
  const own = buildReader(['what compost consists of'], { groups: [], abbreviations: {} });
  expect(own.read('insists').words).toEqual(['insists']);
  expect(own.read('ocnsists').words).toEqual(['consists']);
  expect(own.read('conssits').words).toEqual(['consists']);
});
