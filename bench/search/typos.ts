import { pick, randomFrom } from './random.ts';

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * `text` with `count` slips of the hand: half of them two letters swapped, half a neighbouring key, never in words of
 * fewer than four letters, where a slip often makes another word. The same for the same text and count.
 */
export function withTypos(text: string, count: number): string {
  const random = randomFrom(`${count} ${text}`);
  let slipped = text;
  for (let slip = 0; slip < count; slip += 1) slipped = slipOnce(slipped, random);
  return slipped;
}

function slipOnce(text: string, random: () => number): string {
  const places = [...text.matchAll(/[a-z]{4,}/gi)].flatMap(({ 0: word, index }) =>
    Array.from({ length: word.length - 1 }, (_, offset) => index + offset),
  );
  if (places.length === 0) return text;
  const at = pick(places, random);
  const [first = '', second = ''] = text.slice(at, at + 2);
  const swapped = random() < 0.5 && first !== second;
  const replacement = swapped ? second + first : neighbour(first, random) + second;
  return text.slice(0, at) + replacement + text.slice(at + 2);
}

function neighbour(letter: string, random: () => number): string {
  const lower = letter.toLowerCase();
  const row = ROWS.find((keys) => keys.includes(lower)) ?? '';
  const at = row.indexOf(lower);
  return pick(
    [row[at - 1], row[at + 1]].filter((key) => key !== undefined),
    random,
  );
}
