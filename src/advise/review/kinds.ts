import type { Guide } from '../../knowledge/pack.ts';
import { UNKNOWN } from '../answers.ts';

/** Choices of a question that nothing in a guide tells apart, "don't know" being one of the choices. */
export interface Kind {
  readonly choices: readonly string[];
  /** How often one of them is expected to be given. */
  readonly weight: number;
  /** The part of the weight that is "don't know"; undefined where that is not one of them. */
  readonly unknown?: number;
  /** By outcome, in the order of `outcomes`. */
  readonly points: readonly number[];
}

/** A guide for trying out all that can be answered: of choices that are told apart by nothing, one is enough. */
export interface Kinds {
  /** By id. */
  readonly outcomes: readonly string[];
  readonly questions: readonly { readonly id: string; readonly kinds: readonly Kind[] }[];
  readonly rules: readonly KindRule[];
  /** The lead in points that makes a verdict firm. */
  readonly margin: number;
}

export interface KindRule {
  readonly id: string;
  /** Index of a question → the indexes of its kinds that fit. */
  readonly when: readonly (readonly [question: number, kinds: ReadonlySet<number>])[];
  readonly points: readonly number[];
  readonly veto: readonly boolean[];
}

/** The kinds of a guide, worked out from its file and not from the machine that is to be reviewed by them. */
export function kindsOf(guide: Guide): Kinds {
  const outcomes = guide.outcomes.map(({ id }) => id).sort();
  const questions = guide.questions.map((question) => ({
    id: question.id,
    kinds: kindsOfQuestion(guide, question, outcomes),
  }));
  const rules = guide.rules.map(({ id, when, points, veto }) => ({
    id,
    when: Object.entries(when).map(([asked, wanted]) => {
      const index = questions.findIndex((question) => question.id === asked);
      const fits = (kind: Kind) => [wanted].flat().some((choice) => kind.choices.includes(choice));
      const kinds = questions[index]?.kinds ?? [];
      return [
        index,
        new Set([...kinds.keys()].filter((each) => kinds.slice(each, each + 1).some(fits))),
      ] as const;
    }),
    points: inOrder(points, outcomes),
    veto: outcomes.map((outcome) => veto.includes(outcome)),
  }));
  return { outcomes, questions, rules, margin: guide.margin };
}

function kindsOfQuestion(
  guide: Guide,
  { id, choices }: Guide['questions'][number],
  outcomes: readonly string[],
): readonly Kind[] {
  const total = choices.reduce((sum, { share = 1 }) => sum + share, 0);
  const unknown = guide.unknown ?? 1 / (total + 1);
  const kinds = new Map<string, Kind>();
  const add = (choice: string, weight: number, points: readonly number[]) => {
    const named = guide.rules.filter(({ when }) =>
      [new Map(Object.entries(when)).get(id) ?? []].flat().includes(choice),
    );
    const effect = `${points} ${named.map((rule) => rule.id)}`;
    const same = kinds.get(effect);
    kinds.set(effect, {
      choices: [...(same?.choices ?? []), choice],
      weight: weight + (same?.weight ?? 0),
      ...(choice === UNKNOWN && { unknown: weight }),
      points,
    });
  };
  for (const { id: choice, share = 1, points } of choices)
    add(choice, (share / total) * (1 - unknown), inOrder(points, outcomes));
  add(UNKNOWN, unknown, inOrder({}, outcomes));
  return [...kinds.values()];
}

function inOrder(points: Readonly<Record<string, number>>, outcomes: readonly string[]): readonly number[] {
  const given = new Map(Object.entries(points));
  return outcomes.map((outcome) => given.get(outcome) ?? 0);
}
