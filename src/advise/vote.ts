import type { Guide } from '../knowledge/pack.ts';
import { outcomeFor } from './advice.ts';
import { type Answers, UNKNOWN } from './answers.ts';

/** Question id → who voted → choice id, or UNKNOWN. */
export type Votes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** How a group answered one question. */
export interface Opinion {
  readonly question: string;
  /** What most said, “don't know” aside; UNKNOWN where two choices are level or nobody knows. */
  readonly choice: string;
  /** The part of the votes that agrees with it, from 0 to 1. */
  readonly agreement: number;
  /** Every choice that got votes, most votes first, with what the group would be advised if it were the group's. */
  readonly choices: readonly {
    readonly choice: string;
    readonly votes: number;
    readonly outcome: string | null;
  }[];
}

/** What a group comes to. */
export interface VoteTally {
  /** What most said to each question: what the group is advised by. */
  readonly answers: Answers;
  /** The questions that were voted on, those first on which opinions differ most. */
  readonly opinions: readonly Opinion[];
  /** Who voted → what they would be advised by their own answers alone. */
  readonly alone: ReadonlyMap<string, string | null>;
}

/**
 * Tallies the votes of a group. The same for every order of votes and questions.
 * @throws UserError where a vote is not a choice of its question.
 */
export function tallyVotes(guide: Guide, votes: Votes): VoteTally {
  const answers = new Map(
    [...votes].map(([question, given]) => [question, mostSaid([...given.values()])] as const),
  );
  const opinions = [...votes].map(([question, given]): Opinion => {
    const choice = answers.get(question) ?? UNKNOWN;
    const counted = countsOf([...given.values()]);
    return {
      question,
      choice,
      agreement: given.size === 0 ? 1 : (counted.find(([each]) => each === choice)?.[1] ?? 0) / given.size,
      choices: counted.map(([each, count]) => ({
        choice: each,
        votes: count,
        outcome: outcomeFor(guide, new Map([...answers, [question, each]])),
      })),
    };
  });
  return {
    answers,
    opinions: opinions.sort((a, b) => a.agreement - b.agreement || (a.question < b.question ? -1 : 1)),
    alone: new Map(votersOf(votes).map((voter) => [voter, outcomeFor(guide, answersBy(votes, voter))])),
  };
}

function mostSaid(choices: readonly string[]): string {
  const [first, second] = countsOf(choices.filter((choice) => choice !== UNKNOWN));
  return first === undefined || first[1] === second?.[1] ? UNKNOWN : first[0];
}

/** Each choice with its votes, most first; of equal ones the first by id. */
function countsOf(choices: readonly string[]): readonly (readonly [choice: string, votes: number])[] {
  const counts = new Map<string, number>();
  for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return [...counts].sort(([a, votes], [b, others]) => others - votes || (a < b ? -1 : 1));
}

const votersOf = (votes: Votes): readonly string[] =>
  [...new Set([...votes.values()].flatMap((given) => [...given.keys()]))].sort();

function answersBy(votes: Votes, voter: string): Answers {
  const own = [...votes].map(([question, given]) => [question, given.get(voter)] as const);
  return new Map(
    own.flatMap(([question, choice]) => (choice === undefined ? [] : [[question, choice] as const])),
  );
}
