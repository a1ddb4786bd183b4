import { createHash } from 'node:crypto';
import { CONTENT_LIMITS } from '../knowledge/schema/fields.ts';

/** Letters that lose nothing but a mark when they are written without it do so by themselves; these do not. */
const SPELT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ß: 'ss',
    æ: 'ae',
    ø: 'o',
    œ: 'oe',
    ł: 'l',
    đ: 'd',
    '&': ' and ',
    '+': ' plus ',
    '#': ' sharp ',
  }),
);

/**
 * An id out of a name or a question: its words in lower case with hyphens, cut between words where it is too long. A
 * text in another script gives eight signs of its hash: the same text, the same id.
 */
export function idOf(text: string): string {
  const plain = [...text.toLowerCase().normalize('NFC')]
    .map((letter) => SPELT.get(letter) ?? letter)
    .join('');
  const words =
    plain
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const letters = plain.match(/\p{L}|\p{N}/gu)?.length ?? 0;
  if (words.join('').length * 2 < letters || words.length === 0)
    return `q-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
  const id = words.join('-');
  if (id.length <= CONTENT_LIMITS.ID) return id;
  const cut = id.slice(0, CONTENT_LIMITS.ID + 1).replace(/-[a-z0-9]*$/, '');
  return cut.slice(0, CONTENT_LIMITS.ID);
}

/** Gives out ids, no two alike: the second of a name ends in `-2`. Names of files do not differ by case. */
export function idGiver(): (text: string) => string {
  const given = new Set<string>();
  return (text) => {
    const wanted = idOf(text);
    let id = wanted;
    for (let number = 2; given.has(id); number++) {
      const end = `-${number}`;
      id = `${wanted.slice(0, CONTENT_LIMITS.ID - end.length).replace(/-$/, '')}${end}`;
    }
    given.add(id);
    return id;
  };
}
