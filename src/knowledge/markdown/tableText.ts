import type { Table, TableCell } from 'mdast';

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
