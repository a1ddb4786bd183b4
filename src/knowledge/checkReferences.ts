import { nearest } from './names.ts';
import type { Parsed } from './parseFile.ts';
import type { PackFiles } from './parsePack.ts';
import type { Problem } from './problem.ts';

/** Every id that names nothing: sources, related entries, subjects, aspects, popular entries. */
export function checkReferences(files: PackFiles): readonly Problem[] {
  const aspects = files.comparisons.flatMap(({ parsed }) => parsed.value.aspects.map((aspect) => aspect.id));
  const known: Known = {
    entries: files.aspectsKnown
      ? new Set([...files.entryIds, ...aspects.map((id) => `aspect-${id}`)])
      : undefined,
    sources: files.sources && new Set(Object.keys(files.sources.value)),
    subjects: files.pack && new Set(files.pack.value.subjects.map((subject) => subject.id)),
    aspects: files.aspectsKnown ? new Set(aspects) : undefined,
    guides: files.guideIds,
  };
  return [
    ...dead(files.pack, ['popular'], files.pack?.value.popular, known.entries, 'an entry'),
    ...files.entries.flatMap(({ parsed }) => citations(parsed, [], parsed.value, known)),
    ...files.comparisons.flatMap(({ parsed }) => inComparison(parsed, known)),
    ...files.guides.flatMap(({ parsed }) => inGuide(parsed, known)),
  ];
}

/** A set is undefined where a file that lists its ids is broken: nothing can be said of them then. */
interface Known {
  readonly entries: ReadonlySet<string> | undefined;
  readonly sources: ReadonlySet<string> | undefined;
  readonly subjects: ReadonlySet<string> | undefined;
  readonly aspects: ReadonlySet<string> | undefined;
  readonly guides: ReadonlySet<string>;
}

function inComparison(parsed: PackFiles['comparisons'][number]['parsed'], known: Known): readonly Problem[] {
  const { subjects, aspects } = parsed.value;
  return [
    ...dead(parsed, ['subjects'], subjects, known.subjects, 'a subject of pack.yaml'),
    ...citations(parsed, [], parsed.value, known),
    ...aspects.flatMap((aspect, index) => [
      ...citations(parsed, ['aspects', index], aspect, known),
      ...cells(parsed, index, subjects),
      ...Object.entries(aspect.cells).flatMap(([subject, cell]) =>
        cell.state === 'said'
          ? dead(
              parsed,
              ['aspects', index, 'cells', subject, 'sources'],
              cell.sources,
              known.sources,
              'a source of sources.yaml',
            )
          : [],
      ),
    ]),
  ];
}

function cells(
  parsed: PackFiles['comparisons'][number]['parsed'],
  index: number,
  subjects: readonly string[],
): readonly Problem[] {
  const field = ['aspects', index, 'cells'];
  const given = Object.keys(parsed.value.aspects[index]?.cells ?? {});
  return [
    ...subjects
      .filter((subject) => !given.includes(subject))
      .map((subject) => parsed.problem([...field, subject], 'is missing; every subject needs a cell')),
    ...given
      .filter((cell) => !subjects.includes(cell))
      .map((cell) =>
        parsed.problem([...field, cell], `is no subject of this comparison; use ${subjects.join(' or ')}`),
      ),
  ];
}

function inGuide(parsed: PackFiles['guides'][number]['parsed'], known: Known): readonly Problem[] {
  const { questions, rules, outcomes } = parsed.value;
  return [
    ...questions.flatMap((question, index) =>
      dead(
        parsed,
        ['questions', index, 'aspect'],
        question.aspect,
        known.aspects,
        'an aspect of a comparison',
      ),
    ),
    ...rules.flatMap((rule, index) =>
      dead(parsed, ['rules', index, 'aspect'], rule.aspect, known.aspects, 'an aspect of a comparison'),
    ),
    ...outcomes.flatMap((outcome, index) => [
      ...citations(parsed, ['outcomes', index], outcome, known),
      ...dead(parsed, ['outcomes', index, 'guides'], outcome.guides, known.guides, 'a guide'),
    ]),
  ];
}

function citations(
  parsed: Parsed<unknown>,
  at: readonly PropertyKey[],
  value: { readonly sources: readonly string[]; readonly related?: readonly string[] },
  known: Known,
): readonly Problem[] {
  return [
    ...dead(parsed, [...at, 'sources'], value.sources, known.sources, 'a source of sources.yaml'),
    ...dead(parsed, [...at, 'related'], value.related, known.entries, 'an entry'),
  ];
}

/** `ids` (one, or a list) that are not in `known`; nothing where there is nothing to look in. */
function dead(
  parsed: Parsed<unknown> | undefined,
  field: readonly PropertyKey[],
  ids: string | readonly string[] | undefined,
  known: ReadonlySet<string> | undefined,
  what: string,
): readonly Problem[] {
  if (!parsed || !known || ids === undefined) return [];
  const places =
    typeof ids === 'string'
      ? [{ id: ids, at: field }]
      : ids.map((id, index) => ({ id, at: [...field, index] }));
  return places
    .filter(({ id }) => !known.has(id))
    .map(({ id, at }) => parsed.problem(at, `“${id}” is not ${what}${didYouMean(id, known)}`));
}

function didYouMean(id: string, known: ReadonlySet<string>): string {
  const near = nearest(id, [...known]);
  return near === undefined ? '; correct or remove it' : `; did you mean ${near}?`;
}

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
