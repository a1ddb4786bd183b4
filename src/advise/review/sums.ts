import type { Kind } from './kinds.ts';

/**
 * What answers to questions that no rule names come to. Only the sum of their points counts, so all answers with the
 * same sum are one state; which questions are still open is part of it.
 */
export interface Sums {
  /** How many states there are; those with fewer open questions come first. */
  readonly size: number;
  /** How many of them have nothing open. */
  readonly full: number;
  /** By state × outcomes + outcome. */
  readonly points: Int32Array;
  /** By state: the open questions as bits. */
  readonly open: Int32Array;
  /** By state with nothing open: how many sets of choices come to it. */
  readonly sets: Float64Array;
  /** By question, then by state × kinds + kind: the state that an answer leads to; -1 where it is not open. */
  readonly after: readonly Int32Array[];
}

interface State {
  readonly open: number;
  readonly points: readonly number[];
  readonly sets: number;
}

/** The states of questions with these kinds of answers. */
export function sumsOf(questions: readonly (readonly Kind[])[], outcomes: number): Sums {
  const found = statesOf(questions, outcomes);
  const states = [...found.values()].sort((a, b) => bitCount(a.open) - bitCount(b.open));
  const indexes = new Map(states.map((state, index) => [nameOf(state), index]));
  const sums = {
    size: states.length,
    full: states.filter(({ open }) => open === 0).length,
    points: Int32Array.from(states.flatMap(({ points }) => points)),
    open: Int32Array.from(states, ({ open }) => open),
    sets: Float64Array.from(states, ({ sets }) => sets),
  };
  const after = questions.map((kinds, question) =>
    Int32Array.from(
      states.flatMap((state) =>
        kinds.map((kind) => indexes.get(nameOf(answered(state, question, kind))) ?? -1),
      ),
    ),
  );
  return { ...sums, after };
}

function statesOf(questions: readonly (readonly Kind[])[], outcomes: number): ReadonlyMap<string, State> {
  const none: State = { open: 0, points: Array.from({ length: outcomes }, () => 0), sets: 1 };
  let states = new Map([[nameOf(none), none]]);
  for (const [question, kinds] of questions.entries()) {
    const next = new Map<string, State>();
    const add = (state: State) => {
      const name = nameOf(state);
      next.set(name, { ...state, sets: state.sets + (next.get(name)?.sets ?? 0) });
    };
    for (const state of states.values()) {
      add({ ...state, open: state.open | (1 << question) });
      for (const kind of kinds) add(answered(state, question, kind));
    }
    states = next;
  }
  return states;
}

const answered = ({ open, points, sets }: State, question: number, kind: Kind): State => ({
  open: open & ~(1 << question),
  points: points.map((own, outcome) => own + (kind.points[outcome] ?? 0)),
  sets: sets * kind.choices.length,
});

const nameOf = ({ open, points }: State): string => `${open} ${points}`;

const bitCount = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitCount(bits >>> 1));
