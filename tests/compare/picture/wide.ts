import type { Picture } from '../../../src/compare/picture/picture.ts';

/** A word of forty letters, as some languages have them. */
export const WORD = 'Donaudampfschifffahrtselektrizitätenwerk';

const rowsOf = (count: number) =>
  Array.from({ length: 3 }, () => ({
    name: `${WORD} and more`,
    briefs: Array.from({ length: count }, () => `as ${WORD} says <& "more">`),
  }));

const table = (count: number): Picture => ({
  kind: 'table',
  title: `${WORD} ${WORD}`,
  place: '10 of 12',
  subjects: Array.from({ length: count }, () => WORD),
  groups: [{ name: WORD, rows: rowsOf(count) }],
});

const box = (id: string) => ({ id, label: WORD.slice(0, 30) });

/** Pictures of every kind, with words that fit nowhere. */
export const WIDE: readonly (readonly [string, Picture])[] = [
  ['a table of two', table(2)],
  ['a table of three', table(3)],
  ['a table of four', table(4)],
  [
    'a topology',
    {
      kind: 'topology',
      title: WORD,
      panels: [
        {
          subject: WORD,
          caption: `${WORD}, ${WORD} and ${WORD}`,
          columns: [[box('a'), box('b')], [box('c')], [box('d'), box('e'), box('f')]],
          links: [
            ['a', 'c'],
            ['d', 'c'],
          ],
        },
      ],
    },
  ],
  [
    'bars',
    {
      kind: 'bars',
      title: WORD,
      bars: [
        { title: `${WORD} ${WORD}`, points: 1_000, note: 'ruled out by something else' },
        { title: WORD, points: -3 },
      ],
    },
  ],
];
