import {
  type Block,
  type Box,
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
import type { TopologyNode, TopologyPanel, TopologyPicture } from './picture.ts';

const SUBJECT = { size: 16, bold: true };
const CAPTION = { size: 14 };
const LABEL = { size: 14 };
/** Within a box, around its label. */
const PADDING = 6;
/** Between boxes of a column, and at least between columns. */
const BETWEEN = 12;
const COLUMN_GAP = 44;

/** How the subjects are built, one panel below the other. */
export function topologySvg({ title, panels }: TopologyPicture, tools: Tools): string {
  return sheet(
    [headingSvg(title, tools), ...panels.flatMap((panel) => [panelSvg(panel, tools), gap(14)])],
    tools,
  );
}

function panelSvg(panel: TopologyPanel, tools: Tools): Block {
  const { typeface, palette } = tools;
  const caption = fitLines(panel.caption, INNER, { typeface, face: CAPTION });
  return stack([
    linesSvg(fitLines(panel.subject, INNER, { typeface, face: SUBJECT }), {
      ...SUBJECT,
      x: 0,
      y: 0,
      fill: palette.ink,
    }),
    linesSvg(caption, { ...CAPTION, x: 0, y: 0, fill: palette.quiet }),
    gap(8),
    diagram(panel, tools),
  ]);
}

interface Placed extends Box {
  readonly id: string;
  readonly lines: readonly string[];
}

/** Boxes in columns, and lines from the side of one to the side of the other, beneath the boxes. */
function diagram({ columns, links }: TopologyPanel, tools: Tools): Block {
  const width = (INNER - (columns.length - 1) * COLUMN_GAP) / columns.length;
  const sized = columns.map((nodes) =>
    nodes.map((node) => ({ ...node, lines: labelOf(node, width, tools) })),
  );
  const heights = sized.map((nodes) => nodes.reduce((sum, node) => sum + heightOf(node) + BETWEEN, -BETWEEN));
  const height = Math.max(0, ...heights);
  const placed = sized.flatMap((nodes, column) => {
    // Spread over the whole height, so that lines do not meet in one corner.
    const spare = (height - (heights[column] ?? 0)) / (nodes.length + 1);
    let y = 0;
    return nodes.map(({ id, lines }) => {
      y += spare;
      const box: Placed = {
        id,
        lines,
        x: column * (width + COLUMN_GAP),
        y,
        width,
        height: heightOf({ lines }),
      };
      y += box.height + BETWEEN;
      return box;
    });
  });
  const at = new Map(placed.map((box) => [box.id, box]));
  return {
    svg:
      links.map((link) => linkSvg(link, at, tools)).join('') +
      placed.map((box) => nodeSvg(box, tools)).join(''),
    height,
  };
}

const labelOf = ({ label }: TopologyNode, width: number, { typeface }: Tools): readonly string[] =>
  fitLines(label, width - 2 * PADDING, { typeface, face: LABEL });

const heightOf = ({ lines }: { readonly lines: readonly string[] }): number =>
  lines.length * lineHeight(LABEL.size) + 2 * PADDING;

function nodeSvg(box: Placed, { palette }: Tools): string {
  const at = {
    ...LABEL,
    x: box.x + box.width / 2,
    y: box.y + PADDING,
    fill: palette.ink,
    anchor: 'middle' as const,
  };
  return boxSvg(box, palette.panel, palette.quiet) + linesSvg(box.lines, at).svg;
}

function linkSvg(
  [from, to]: readonly [string, string],
  at: ReadonlyMap<string, Placed>,
  { palette }: Tools,
): string {
  const [one, other] = [at.get(from), at.get(to)];
  if (!one || !other) return '';
  const [left, right] = one.x <= other.x ? [one, other] : [other, one];
  const start = [left.x + left.width, left.y + left.height / 2] as const;
  const end = [right.x, right.y + right.height / 2] as const;
  return lineSvg(start, end, { colour: palette.mark, width: 2 });
}
