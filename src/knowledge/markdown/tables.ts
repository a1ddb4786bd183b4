import type { Nodes, Table, TableCell } from 'mdast';
import type { AnswerTable } from './shown.ts';

/**
 * A table as lines, which a phone can read: a bullet for each row, by its first cell. Of two columns both stand in one
 * line; of more each further cell has a line with the name of its column.
 */
export function tableText({ children: [head, ...rows] }: Table, shown: (cell: TableCell) => string): string {
  const names = head?.children.map(shown) ?? [];
  const filled = rows
    .map((row) => row.children.map(shown))
    .filter((cells) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) return names.map((name) => `- ${name}`).join('\n');
  const title = names
    .filter((name) => name !== '')
    .map(plain)
    .join(' · ');
  return [
    ...(title === '' ? [] : [`**${title}**`]),
    ...filled.flatMap(([first = '', ...others]) => rowLines(first, others, names.slice(1))),
  ].join('\n');
}

function rowLines(first: string, others: readonly string[], names: readonly string[]): readonly string[] {
  const told = others.flatMap((cell, column) =>
    cell === '' ? [] : [{ cell, name: plain(names[column] ?? '') }],
  );
  const label = first === '' ? '–' : emphasised(first);
  if (names.length <= 1) return [`- ${[label, ...told.map(({ cell }) => cell)].join(': ')}`];
  return [`- ${label}`, ...told.map(({ cell, name }) => `  - ${name === '' ? '' : `${name}: `}${cell}`)];
}

const plain = (name: string): string => name.replaceAll('**', '');

/** In bold, unless it is code or a link, or has bold words in it. */
const emphasised = (cell: string): string => (/^[`[]|\*\*/u.test(cell) ? cell : `**${cell}**`);

/** From so many columns on the lines of a row no longer stand beside each other: a picture shows that they belong together. */
const WIDE = 3;
/** More is a sheet and no table that a phone could show. */
const MOST = { columns: 9, rows: 40, characters: 4_000 } as const;

/** Letters that the typeface of pictures has. */
const DRAWABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{Nd}\p{P}\p{Zs}\p{Sc}\p{Sm}°^`´¨|~]*$/u;

/** A table as data, where it is so wide that it is better drawn; undefined where it reads well as lines, or cannot be drawn. */
export function wideTable({ children: [head, ...body] }: Table, text: string): AnswerTable | undefined {
  const names = head?.children.map(plainText) ?? [];
  const rows = body
    .map(({ children }) => names.map((_, column) => plainText(children[column])))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const all = [names, ...rows].flat();
  const isWide = names.length >= WIDE && rows.length > 1;
  const isSheet =
    names.length > MOST.columns || rows.length > MOST.rows || all.join('').length > MOST.characters;
  const [begins = ''] = text.split('\n');
  return isWide && !isSheet && all.every((cell) => DRAWABLE.test(cell)) ? { names, rows, begins } : undefined;
}

/** The words of a node without their marks. */
function plainText(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) return ' / ';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join('').trim() : '';
}
