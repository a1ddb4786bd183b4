import { expect, test } from 'vitest';
import { adviseView } from '../../commands/advise/walkView.ts';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import { messageFaults, seenIn } from '../discord/messageFaults.ts';
import { english } from '../fixtures/readers.ts';
import { change, GUIDE, problemsOf, sampleFiles } from './samplePack.ts';

// Each problem of a guide names its file, line and field, and says what to do.
test.each([
  [
    'a dead aspect',
    GUIDE,
    change('aspect: taste\n', 'aspect: tatse\n'),
    `${GUIDE}:9: questions[0].aspect: “tatse” is not an aspect of a comparison; did you mean taste?`,
  ],
  [
    'a dead guide to go on with',
    GUIDE,
    change('title: Green tea, ', 'title: Green tea, guides: [green-or-blck], '),
    `${GUIDE}:16: outcomes[0].guides[0]: “green-or-blck” is not a guide; did you mean green-or-black?`,
  ],
  [
    'an outcome that nothing reaches',
    GUIDE,
    change('points: {green: 2}, ', ''),
    `${GUIDE}:16: outcomes[0]: nothing reaches “green”; give it points in a choice or a rule, or remove it`,
  ],
  [
    'points for an unknown outcome',
    GUIDE,
    change('{green: 2}', '{white: 2, green: 1}'),
    `${GUIDE}:12: questions[0].choices[1].points.white: “white” is not an outcome here; use green, black`,
  ],
  [
    'a rule about an unknown choice',
    GUIDE,
    change('when: {hour: morning}', 'when: {hour: noon}'),
    `${GUIDE}:14: rules[0].when.hour: “noon” is not a choice of hour; use morning, evening`,
  ],
  [
    'a version of the format that there is not',
    GUIDE,
    change('format: 1', 'format: 2'),
    `${GUIDE}:1: format: must be 1`,
  ],
  [
    'a question with one choice',
    GUIDE,
    change(
      '      - {id: evening, label: In the evening, points: {green: 2}, reason: A light tea lets you sleep.}\n',
      '',
    ),
    `${GUIDE}:10: questions[0].choices: must have 2 items or more`,
  ],
  ['points beyond all', GUIDE, change('{green: 2}', '{green: 11}'), 'points.green: must be 10 or less'],
])('%s', (_what, file, edit, expected) => {
  expect(problemsOf({ [file]: edit })).toContainEqual(expect.stringContaining(expected));
});

test('a guide whose name leaves no room for its answers in a button', () => {
  const file = `guides/${'x'.repeat(31)}.yaml`;
  const guide = sampleFiles().get(GUIDE) ?? '';
  expect(problemsOf({ [file]: guide })).toEqual([
    `${file}:1: its name must be 30 characters or fewer; rename the file`,
  ]);
});

test('a slip in a guide alone, though another guide goes on with it', () => {
  const broken = 'guides/which-cup.yaml';
  const edits = {
    [GUIDE]: change('title: Green tea, ', 'title: Green tea, guides: [which-cup], '),
    [broken]: () => (sampleFiles().get(GUIDE) ?? '').replace('margin:', 'margn:'),
  };
  for (const problem of problemsOf(edits)) expect(problem).toMatch(/^guides\/which-cup\.yaml/);
});

test('a guide needs no more than questions with choices and outcomes', () => {
  const least = `title: Which tea?
summary: One question leads to a tea.
questions:
  - id: hour
    ask: When do you drink it?
    choices:
      - { id: early, label: In the morning, points: { black: 2 }, reason: Black tea wakes. }
      - { id: late, label: In the evening, points: { green: 2 }, reason: Green tea calms. }
outcomes:
  - { id: black, title: Black tea, summary: Strong. }
  - { id: green, title: Green tea, summary: Fresh. }
`;
  const built = buildPack([
    { path: 'pack.yaml', text: 'name: Tea\n' },
    { path: 'entries/tea.md', text: '# What is tea?\n\nA drink.\n' },
    { path: 'guides/which-tea.yaml', text: least },
  ]);
  expect(built.ok || built.problems).toBe(true);
  const guide = built.ok ? built.pack.guides.get('which-tea') : undefined;
  if (!guide || !built.ok) throw new Error('The guide is not there.');
  const step = adviseView({ guide, answers: new Map(), pack: built.pack, t: english });
  expect(seenIn(step)).toContain('**When do you drink it?**\n');
  const end = adviseView({ guide, answers: new Map([['hour', 'late']]), pack: built.pack, t: english });
  expect(messageFaults(end)).toEqual([]);
  expect(seenIn(end)).toContain('Green tea');
  expect(seenIn(end)).not.toContain('[First steps]');
});
