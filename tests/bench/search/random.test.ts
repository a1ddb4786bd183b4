import { expect, test } from 'vitest';
import { withTypos } from '../../../bench/search/random.ts';

const QUESTION = 'What is the difference between IoT and M2M?';

test('a text gets the same typos every time', () => {
  expect(withTypos(QUESTION, 2)).toBe(withTypos(QUESTION, 2));
  expect(withTypos(QUESTION, 1)).not.toBe(QUESTION);
});

test('a typo moves or changes two neighbouring letters of one long word at most', () => {
  for (const question of [QUESTION, 'How do sensors reach the cloud?', 'Who pays for roaming devices?']) {
    const typed = withTypos(question, 1);
    const changed = [...question].flatMap((letter, place) => (typed[place] === letter ? [] : [place]));
    expect(typed).toHaveLength(question.length);
    expect([1, 2]).toContain(changed.length);
    expect((changed.at(-1) ?? 0) - (changed[0] ?? 0)).toBe(changed.length - 1);
  }
});

test('words of three letters and what has none stay as they are', () => {
  expect(withTypos('is it M2M or IoT', 2)).toBe('is it M2M or IoT');
  expect(withTypos('', 2)).toBe('');
});
