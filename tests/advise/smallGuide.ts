import type { Guide } from '../../src/knowledge/pack.ts';

type Question = Guide['questions'][number];
type Rule = Guide['rules'][number];

/** A question whose choices are named with their points: `{yes: {tea: 2}, no: {coffee: 1}}`. */
export const question = (id: string, choices: Record<string, Record<string, number>>): Question => ({
  id,
  ask: `${id}?`,
  help: `About ${id}.`,
  aspect: `aspect-of-${id}`,
  choices: Object.entries(choices).map(([choice, points]) => ({
    id: choice,
    label: choice,
    points,
    reason: `You said ${choice} to ${id}.`,
  })),
});

export const rule = (id: string, parts: Partial<Rule> & Pick<Rule, 'when'>): Rule => ({
  id,
  points: {},
  veto: [],
  reason: `Rule ${id} holds.`,
  aspect: 'definition',
  ...parts,
});

export const guide = (parts: {
  readonly outcomes: readonly string[];
  readonly questions: readonly Question[];
  readonly rules?: readonly Rule[];
  readonly margin?: number;
}): Guide => ({
  id: 'drinks',
  format: 1,
  title: 'What to drink',
  summary: 'Tea, coffee or water.',
  margin: parts.margin ?? 2,
  questions: parts.questions,
  rules: parts.rules ?? [],
  outcomes: parts.outcomes.map((id) => ({
    id,
    title: id,
    summary: `${id}.`,
    steps: ['Boil water.'],
    related: [],
    sources: ['tests'],
  })),
});

/** Three outcomes, four questions, a rule that gives points and one that forbids. */
export const DRINKS = guide({
  outcomes: ['tea', 'coffee', 'water'],
  questions: [
    question('time', { morning: { coffee: 3 }, evening: { tea: 2, coffee: -2 } }),
    question('mood', { tired: { coffee: 2 }, calm: { tea: 2 }, thirsty: { water: 3 } }),
    question('milk', { yes: { coffee: 1 }, no: { tea: 1 } }),
    question('kettle', { works: {}, broken: { water: 1 } }),
  ],
  rules: [
    rule('late-and-tired', { when: { time: 'evening', mood: 'tired' }, points: { water: 4 } }),
    rule('no-kettle', { when: { kettle: 'broken' }, veto: ['tea', 'coffee'] }),
  ],
});
