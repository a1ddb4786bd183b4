import { fold } from './names.ts';
import type { Parsed } from './parseFile.ts';
import type { PackFiles } from './parsePack.ts';
import type { Problem } from './problem.ts';

/** Ids that stand for two things, and questions or phrasings that would have two answers. */
export const checkDuplicates = (files: PackFiles): readonly Problem[] => [
  ...repeated(entryIds(files), 'is already the id of'),
  ...repeated(phrasings(files), 'asks the same as'),
  ...files.guides.flatMap(({ parsed }) => guideIds(parsed).flatMap((ids) => repeated(ids, 'is already'))),
];

/** A key that may stand only once, where it stands, and how to name that place to others. */
interface Claim {
  readonly key: string;
  readonly parsed: Parsed<unknown>;
  readonly field: readonly PropertyKey[];
  readonly name: string;
  /** Where one and the same says it twice, that is no fault. */
  readonly owner?: string;
}

function repeated(claims: readonly Claim[], relation: string): readonly Problem[] {
  const first = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of claims) {
    const earlier = first.get(claim.key);
    if (earlier && (claim.owner === undefined || claim.owner !== earlier.owner))
      problems.push(claim.parsed.problem(claim.field, `${relation} ${earlier.name}; change or remove one`));
    else if (!earlier) first.set(claim.key, claim);
  }
  return problems;
}

const entryIds = (files: PackFiles): readonly Claim[] => [
  ...files.entries.map(({ id, parsed }) => ({ key: id, parsed, field: [], name: parsed.file })),
  ...files.comparisons.flatMap(({ parsed }) =>
    parsed.value.aspects.map(({ id }, index) => ({
      key: `aspect-${id}`,
      parsed,
      field: ['aspects', index, 'id'],
      name: `an aspect in ${parsed.file}`,
    })),
  ),
];

const phrasings = (files: PackFiles): readonly Claim[] => [
  ...files.entries.flatMap(({ id, parsed }) => asked(parsed, [], id, parsed.value)),
  ...files.comparisons.flatMap(({ parsed }) =>
    parsed.value.aspects.flatMap((aspect, index) =>
      asked(parsed, ['aspects', index], `aspect-${aspect.id}`, aspect),
    ),
  ),
];

const asked = (
  parsed: Parsed<unknown>,
  at: readonly PropertyKey[],
  id: string,
  { question, phrasings }: { readonly question: string; readonly phrasings: readonly string[] },
): readonly Claim[] => [
  { key: fold(question), parsed, field: [...at, 'question'], name: `the question of ${id}`, owner: id },
  ...phrasings.map((phrasing, index) => ({
    key: fold(phrasing),
    parsed,
    field: [...at, 'phrasings', index],
    name: `a phrasing of ${id} (“${phrasing}”)`,
    owner: id,
  })),
];

function guideIds(parsed: PackFiles['guides'][number]['parsed']): readonly (readonly Claim[])[] {
  const { questions, rules, outcomes } = parsed.value;
  const claims = (
    items: readonly { readonly id: string }[],
    ...at: readonly PropertyKey[]
  ): readonly Claim[] =>
    items.map(({ id }, index) => ({
      key: id,
      parsed,
      field: [...at, index, 'id'],
      name: `another id of this list`,
    }));
  return [
    claims(questions, 'questions'),
    claims(rules, 'rules'),
    claims(outcomes, 'outcomes'),
    ...questions.map((question, index) => claims(question.choices, 'questions', index, 'choices')),
  ];
}
