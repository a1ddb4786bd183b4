import type { AnswerTable } from '../../knowledge/markdown/shown.ts';
import type { Comparison } from '../../knowledge/pack.ts';
import { en, type Translations } from '../../locales/en.ts';
import { groupsOf, type Overview, type OverviewRow, overviewOf } from '../overview.ts';
import type { BarsPicture, Picture, TopologyPicture } from './picture.ts';

/** A picture with the text that stands for it where it cannot be seen. */
export interface PictureWithAlt {
  readonly picture: Picture;
  readonly alt: string;
}

/** Rows of a picture, by the number of subjects: more would make it higher than Discord shows at a readable size. */
const ROWS: ReadonlyMap<number, number> = new Map([
  [2, 7],
  [3, 5],
]);
const FEWEST_ROWS = 4;

/** The pictures of a comparison: how its subjects are built, where the pack says so, and its table in one or more. */
export function picturesOf(comparison: Comparison, t: Translations = en): readonly PictureWithAlt[] {
  const overview = overviewOf(comparison);
  const topology = topologyOf(comparison);
  const pages = pagesOf(overview);
  return [
    ...(topology ? [{ picture: topology, alt: altOfTopology(topology, comparison.summary) }] : []),
    ...pages.map((rows, index) => ({
      picture: tableOf(
        overview,
        groupsOf(rows, t),
        pages.length > 1 ? t.compare.place(index + 1, pages.length) : '',
      ),
      alt: altOfTable(overview, rows, t),
    })),
  ];
}

type Groups = ReturnType<typeof groupsOf>;

function tableOf({ title, subjects }: Overview, groups: Groups, place: string): Picture {
  return {
    kind: 'table',
    title,
    place,
    subjects: subjects.map(({ name }) => name),
    groups: groups.map((group) => ({
      name: group.name,
      rows: group.rows.map(({ name, briefs }) => ({ name, briefs })),
    })),
  };
}

/** Characters of the rows of a picture, for the same reason. */
const CHARACTERS = 700;
/** A table of more is read as text. */
const MOST_PICTURES = 4;

/** The pictures of a table with the names of its columns, the first of which names its rows; none where it is too long. */
export function picturesOfTable(
  { names: [first = '', ...subjects], rows }: Pick<AnswerTable, 'names' | 'rows'>,
  t: Translations = en,
): readonly PictureWithAlt[] {
  const title = first === '' ? subjects.join(' · ') : first;
  const most = ROWS.get(subjects.length) ?? FEWEST_ROWS;
  const pages: (readonly string[])[][] = [];
  for (const row of rows) {
    const page = pages.at(-1);
    if (page && page.length < most && [...page, row].flat().join('').length <= CHARACTERS) page.push(row);
    else pages.push([row]);
  }
  if (pages.length > MOST_PICTURES) return [];
  return pages.map((page, index) => {
    const place = pages.length > 1 ? t.compare.place(index + 1, pages.length) : '';
    const cells = page.map(([name = '', ...briefs]) => ({ name, briefs }));
    const told = cells.map(
      ({ name, briefs }) => `${name} (${briefs.map((brief, at) => `${subjects[at]}: ${brief}`).join('; ')})`,
    );
    return {
      picture: { kind: 'table', title, place, subjects, groups: [{ name: '', rows: cells }] },
      alt: cut(`${title}: ${told.join(', ')}`, ALT_TEXT),
    };
  });
}

/** The rows in pictures of about the same size. */
function pagesOf({ rows, subjects }: Overview): readonly (readonly OverviewRow[])[] {
  const pages = Math.ceil(rows.length / (ROWS.get(subjects.length) ?? FEWEST_ROWS));
  const size = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, page) => rows.slice(page * size, (page + 1) * size)).filter(
    (page) => page.length > 0,
  );
}

function topologyOf({ subjects, topology }: Comparison): TopologyPicture | undefined {
  const panels = subjects.flatMap(({ id, name }) => {
    const panel = topology?.panels.get(id);
    return panel ? [{ ...panel, subject: name }] : [];
  });
  return topology && panels.length > 0 ? { kind: 'topology', title: topology.title, panels } : undefined;
}

/** The picture of points with the words for it: the highest first, equal ones in the order given. */
export function barsOf(title: string, bars: BarsPicture['bars'], t: Translations = en): PictureWithAlt {
  const picture: BarsPicture = { kind: 'bars', title, bars: bars.toSorted((a, b) => b.points - a.points) };
  return { picture, alt: altOfBars(picture, t) };
}

/** Discord's limit for the description of a picture, in characters. */
export const ALT_TEXT = 1_024;

/** What a conclusion may take of it: ten names of 80 characters must still have their place. */
const CONCLUSION = 180;

/**
 * The words for a picture of these rows: the conclusion, then every row that differs, with what it says of each
 * subject as far as there is room, else by its name alone; then what is alike.
 */
function altOfTable(
  { summary, subjects }: Overview,
  rows: readonly OverviewRow[],
  { compare }: Translations = en,
): string {
  const { differences, others: alikeOrOpen } = compare.alt;
  const differing = rows.filter(({ relation }) => relation === 'differs');
  const others = rows.filter(({ relation }) => relation !== 'differs');
  const names = subjects.map(({ name }) => name);
  const begin = conclusionOf(summary);
  const bare = differing.map(({ name }) => name);
  const end = others.length > 0 ? ` ${alikeOrOpen(others.map(({ name }) => name).join(', '))}` : '';
  if (differing.length === 0) return cut(`${begin}${end}`, ALT_TEXT);
  const told = differing.map(
    ({ name, briefs }) => `${name} (${briefs.map((brief, i) => `${names[i]}: ${brief}`).join('; ')})`,
  );
  const parts = fill(bare, told, ALT_TEXT - begin.length - end.length - differences('').length - 1);
  return cut(`${begin} ${differences(parts.join(', '))}${end}`, ALT_TEXT);
}

/** The words for a drawing of topologies: the conclusion, then each subject's caption. */
export const altOfTopology = ({ panels }: TopologyPicture, summary: string): string =>
  cut(
    `${conclusionOf(summary)} ${panels.map(({ subject, caption }) => `${subject}: ${caption}.`).join(' ')}`,
    ALT_TEXT,
  );

/** The words for bars: who leads, then every number. */
export function altOfBars({ title, bars: [best, ...others] }: BarsPicture, { advice }: Translations): string {
  if (!best) return title;
  const numbers = [best, ...others].map(
    ({ title: of, points, note }) => `${of} ${points}${note ? ` (${note})` : ''}`,
  );
  const leads = others.every(({ points }) => points < best.points);
  const lead = leads ? `${advice.mostPoints(best.title)} ` : '';
  return cut(`${lead}${title}: ${numbers.join(', ')}.`, ALT_TEXT);
}

/** As many texts in their long form as there is room for, from the first on; the rest in their short form. */
function fill(short: readonly string[], long: readonly string[], room: number): readonly string[] {
  const parts = [...short];
  let left = room - short.join(', ').length;
  for (const [index, text] of long.entries()) {
    left -= text.length - (short[index] ?? '').length;
    if (left < 0) break;
    parts[index] = text;
  }
  return parts;
}

/** The first sentences of a summary, as many as fit; at least the first, cut where it must be. */
function conclusionOf(summary: string): string {
  const sentences = summary.split(/(?<=[.!?])\s+/);
  let text = cut(sentences[0] ?? '', CONCLUSION);
  for (const sentence of sentences.slice(1)) {
    if (text.length + 1 + sentence.length > CONCLUSION) break;
    text = `${text} ${sentence}`;
  }
  return text;
}

/** At most `length` characters, ending between words with “…” where something is left out. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  const end = kept.lastIndexOf(' ');
  return `${end > length / 2 ? kept.slice(0, end) : kept}…`;
}
