import type { Comparison } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { en } from '../../locales/en.ts';
import { groupsOf, type Overview, type OverviewRow, overviewOf } from '../overview.ts';
import { altOfTable, altOfTopology } from './altText.ts';
import type { Picture, TopologyPicture } from './picture.ts';

/** A picture with the text that stands for it where it cannot be seen. */
export interface Described {
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
export function picturesOf(comparison: Comparison, t: Translations = en): readonly Described[] {
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
