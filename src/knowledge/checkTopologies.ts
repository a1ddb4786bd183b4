import type { PackFiles } from './parsePack.ts';
import type { Problem } from './problem.ts';

/** Drawings of what is not compared, and lines to boxes that there are not. */
export const checkTopologies = ({ comparisons }: PackFiles): readonly Problem[] =>
  comparisons.flatMap(({ parsed }) =>
    Object.entries(parsed.value.topology?.panels ?? {}).flatMap(([subject, { columns, links }]) => {
      const at = ['topology', 'panels', subject];
      const boxes = new Set(columns.flat().map(({ id }) => id));
      return [
        ...(parsed.value.subjects.includes(subject)
          ? []
          : [
              parsed.problem(
                at,
                `is no subject of this comparison; use ${parsed.value.subjects.join(' or ')}`,
              ),
            ]),
        ...links.flatMap((link, index) =>
          link
            .filter((end) => !boxes.has(end))
            .map((end) =>
              parsed.problem(
                [...at, 'links', index],
                `“${end}” is no box here; use ${[...boxes].join(', ')}`,
              ),
            ),
        ),
      ];
    }),
  );
