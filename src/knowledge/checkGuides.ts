import type { PackFiles } from './parsePack.ts';
import type { Problem } from './problem.ts';
import { CONTENT_LIMITS } from './schema/fields.ts';

type ParsedGuide = PackFiles['guides'][number]['parsed'];

/** Points, vetoes and conditions that name nothing in their guide, and outcomes that no points lead to. */
export const checkGuides = (files: PackFiles): readonly Problem[] =>
  files.guides.flatMap(({ id, parsed }) => [
    ...(id.length > CONTENT_LIMITS.GUIDE_ID
      ? [
          parsed.problem(
            [],
            `its name must be ${CONTENT_LIMITS.GUIDE_ID} characters or fewer; rename the file`,
          ),
        ]
      : []),
    ...unknownOutcomes(parsed),
    ...unknownAnswers(parsed),
    ...unreached(parsed),
  ]);

function unknownOutcomes(parsed: ParsedGuide): readonly Problem[] {
  const { questions, rules, outcomes } = parsed.value;
  const ids = outcomes.map((outcome) => outcome.id);
  const check = (field: readonly PropertyKey[], names: readonly string[]) =>
    names
      .filter((name) => !ids.includes(name))
      .map((name) =>
        parsed.problem([...field, name], `“${name}” is not an outcome here; use ${ids.join(', ')}`),
      );
  return [
    ...questions.flatMap((question, q) =>
      question.choices.flatMap((choice, c) =>
        check(['questions', q, 'choices', c, 'points'], Object.keys(choice.points)),
      ),
    ),
    ...rules.flatMap((rule, r) => [
      ...check(['rules', r, 'points'], Object.keys(rule.points)),
      ...check(['rules', r, 'veto'], rule.veto),
    ]),
  ];
}

function unknownAnswers(parsed: ParsedGuide): readonly Problem[] {
  const choices = new Map(
    parsed.value.questions.map(({ id, choices: of }) => [id, of.map((choice) => choice.id)]),
  );
  return parsed.value.rules.flatMap((rule, index) =>
    Object.entries(rule.when).flatMap(([question, wanted]) => {
      const field = ['rules', index, 'when', question];
      const known = choices.get(question);
      if (!known)
        return [
          parsed.problem(
            field,
            `“${question}” is not a question here; use ${[...choices.keys()].join(', ')}`,
          ),
        ];
      return [wanted]
        .flat()
        .filter((choice) => !known.includes(choice))
        .map((choice) =>
          parsed.problem(field, `“${choice}” is not a choice of ${question}; use ${known.join(', ')}`),
        );
    }),
  );
}

function unreached(parsed: ParsedGuide): readonly Problem[] {
  const { questions, rules, outcomes } = parsed.value;
  const points = [...questions.flatMap((question) => question.choices), ...rules].map(
    (giver) => giver.points,
  );
  return outcomes.flatMap(({ id }, index) =>
    points.some((given) => Object.entries(given).some(([outcome, n]) => outcome === id && n > 0))
      ? []
      : [
          parsed.problem(
            ['outcomes', index],
            `nothing reaches “${id}”; give it points in a choice or a rule, or remove it`,
          ),
        ],
  );
}
