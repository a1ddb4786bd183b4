import {
  type Block,
  boxSvg,
  fitLines,
  gap,
  headingSvg,
  INNER,
  lineHeight,
  lineSvg,
  linesSvg,
  sheet,
  stack,
  type Tools,
} from './canvas.ts';
import type { TableGroup, TablePicture } from './picture.ts';

/** More subjects than columns of a phone can hold stand below one another, each with its name before it. */
const COLUMNS = 3;
const CELL = { size: 15 };
const NAME = { size: 13, bold: true };
const GUTTER = 12;
/** Above and below the text of a row. */
const AIR = 7;

type Row = TableGroup['rows'][number];

/** A comparison as a table: the name of each aspect over its cells, so that the cells have the whole width. */
export function tableSvg({ title, place, subjects, groups }: TablePicture, tools: Tools): string {
  const inColumns = subjects.length <= COLUMNS;
  const rowOf = (row: Row) => (inColumns ? columnsRow : listRow)(row, subjects, tools);
  return sheet(
    [
      headingSvg(title, tools, place),
      ...groups.flatMap(({ name, rows }) => [
        ...(name === '' ? [] : [bar(name, tools)]),
        ...(inColumns ? [subjectsRow(subjects, tools)] : []),
        ...rows.map(rowOf),
        gap(8),
      ]),
    ],
    tools,
  );
}

/** The name of a group of rows, as a band. */
function bar(name: string, { typeface, palette }: Tools): Block {
  const lines = fitLines(name, INNER - 2 * AIR, { typeface, face: NAME });
  const height = lines.length * lineHeight(NAME.size) + AIR;
  const words = linesSvg(lines, { ...NAME, x: AIR, y: AIR / 2, fill: palette.ink });
  return { svg: boxSvg({ x: 0, y: 0, width: INNER, height }, palette.panel) + words.svg, height };
}

const columnWidth = (count: number): number => (INNER - (count - 1) * GUTTER) / count;

function subjectsRow(subjects: readonly string[], tools: Tools): Block {
  return stack([gap(AIR), sideBySide(subjects, { ...CELL, bold: true }, tools)]);
}

/** The aspect's name, and the cells beside one another. */
function columnsRow({ name, briefs }: Row, _subjects: readonly string[], tools: Tools): Block {
  return ruled(stack([aspectName(name, tools), sideBySide(briefs, CELL, tools)]), tools);
}

/** The aspect's name, and below it a line for each subject. */
function listRow({ name, briefs }: Row, subjects: readonly string[], tools: Tools): Block {
  const { typeface, palette } = tools;
  const face = { ...CELL, bold: true };
  const widest = Math.max(...subjects.map((subject) => typeface.measure(subject, face)));
  const label = Math.min(widest, INNER * 0.3);
  const lines = subjects.map((subject, index) => {
    const left = linesSvg(fitLines(subject, label, { typeface, face }), {
      ...face,
      x: 0,
      y: 0,
      fill: palette.ink,
    });
    const x = label + GUTTER;
    const brief = fitLines(briefs[index] ?? '', INNER - x, { typeface, face: CELL });
    const right = linesSvg(brief, { ...CELL, x, y: 0, fill: palette.ink });
    return { svg: left.svg + right.svg, height: Math.max(left.height, right.height) + 2 };
  });
  return ruled(stack([aspectName(name, tools), ...lines]), tools);
}

const aspectName = (name: string, { typeface, palette }: Tools): Block =>
  linesSvg(fitLines(name, INNER, { typeface, face: NAME }), { ...NAME, x: 0, y: 0, fill: palette.quiet });

function sideBySide(
  texts: readonly string[],
  face: { size: number; bold?: boolean },
  { typeface, palette }: Tools,
): Block {
  const width = columnWidth(texts.length);
  const columns = texts.map((text, index) =>
    linesSvg(fitLines(text, width, { typeface, face }), {
      ...face,
      x: index * (width + GUTTER),
      y: 0,
      fill: palette.ink,
    }),
  );
  return {
    svg: columns.map(({ svg }) => svg).join(''),
    height: Math.max(0, ...columns.map(({ height }) => height)),
  };
}

/** A row with a line above it. */
function ruled(row: Block, { palette }: Tools): Block {
  const rule = { svg: lineSvg([0, 0], [INNER, 0], { colour: palette.line, width: 1 }), height: 0 };
  return stack([gap(AIR), rule, gap(AIR), row]);
}
