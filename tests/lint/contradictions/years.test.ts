import { expect, test } from 'vitest';
import { contradicted } from './contradicted.ts';

const others = { 'sources.yaml': 'tea-book:\n  title: ISO 3103/T.7 (1980), brewing tea\n' };

test('a standard that is dated otherwise than its source is found, in brackets or after a comma', () => {
  expect(contradicted({ others, answer: 'Six minutes, says ISO 3103 (2019).' })).toEqual([
    'entries/faq/asked.md: dates ISO 3103 to 2019, where the source tea-book says 1980; look it up and correct the wrong one',
  ]);
  expect(contradicted({ others, answer: 'Six minutes (ISO T.7, 2019).' })).toHaveLength(1);
  expect(contradicted({ others, answer: 'Six minutes (ISO 3103, 2019).' })).toHaveLength(1);
});

test('the same year, another standard and a year of something else are fine', () => {
  expect(contradicted({ others, answer: 'Six minutes (ISO 3103, 1980).' })).toEqual([]);
  expect(contradicted({ others, answer: 'Six minutes (ISO 3104, 2019).' })).toEqual([]);
  expect(contradicted({ others, answer: 'Since 2019 ISO 3103 is known.' })).toEqual([]);
});
