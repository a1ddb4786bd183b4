/** Numbers from 0 to below 1, the same for the same seed on every machine: mulberry32 over an FNV-1a hash of the seed. */
export function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of `values`. */
export function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

/** `count` of `values` in their order, all where there are no more. */
export function sample<T>(values: readonly T[], count: number, random: () => number): T[] {
  const drawn = values
    .map((value, place) => ({ value, place, draw: random() }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, count);
  return drawn.sort((a, b) => a.place - b.place).map(({ value }) => value);
}

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
