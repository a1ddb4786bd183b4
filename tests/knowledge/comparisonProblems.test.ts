import { expect, test } from 'vitest';
import { COMPARISON, change, problemsOf } from './samplePack.ts';

// Each problem of a comparison names its file, line and field, and says what to do.
const PANEL = '{caption: c, columns: [[{id: a, label: A}], [{id: b, label: B}]], links: [[a, b]]}';

test.each([
  [
    'a subject without a cell',
    COMPARISON,
    change('      black: {brief: strong, text: It tastes strong.}\n', ''),
    `${COMPARISON}:11: aspects[0].cells.black: is missing; every subject needs a cell`,
  ],
  [
    'an alias of nothing',
    COMPARISON,
    change('sources: [tea-book]\naspects', 'sources: *books\naspects'),
    `${COMPARISON}:4: has an alias that cannot be followed`,
  ],
  [
    'a cell without its text',
    COMPARISON,
    change(', text: It tastes strong.}', '}'),
    `${COMPARISON}:13: aspects[0].cells.black.text: is missing; add it (a text`,
  ],
  [
    'a text with a comma between braces',
    COMPARISON,
    change('text: It tastes strong.}', 'text: It tastes strong, with milk too.}'),
    `${COMPARISON}:13: aspects[0].cells.black.with milk too.: is not a field of this file; if it is the rest of a text with a comma, put that text in double quotes`,
  ],
  [
    'a cell that says something and that it is unknown',
    COMPARISON,
    change('{brief: strong, text', '{unknown: nobody tasted it, text'),
    `${COMPARISON}:13: aspects[0].cells.black.text: is not a field of this file`,
  ],
  [
    'a cell that names its state',
    COMPARISON,
    change('{brief: strong', '{state: said, brief: strong'),
    `${COMPARISON}:13: aspects[0].cells.black.state: is not a field of this file`,
  ],
  [
    'a source of a cell that there is not',
    COMPARISON,
    change('text: It tastes strong.}', 'text: It tastes strong., sources: [tea-bok]}'),
    `${COMPARISON}:13: aspects[0].cells.black.sources[0]: “tea-bok” is not a source of sources.yaml; did you mean tea-book?`,
  ],
  [
    'a drawing of what is not compared',
    COMPARISON,
    (text: string) => `${text}topology: {title: T, panels: {white: ${PANEL}}}\n`,
    `${COMPARISON}:16: topology.panels.white: is no subject of this comparison; use green or black`,
  ],
  [
    'a line to a box that there is not',
    COMPARISON,
    (text: string) => `${text}topology: {title: T, panels: {green: ${PANEL.replace('[a, b]', '[a, c]')}}}\n`,
    `${COMPARISON}:16: topology.panels.green.links[0]: “c” is no box here; use a, b`,
  ],
  [
    'a comparison that was not saved as UTF-8',
    COMPARISON,
    change('It tastes strong', 'It tastes str\uFFFDng'),
    `${COMPARISON}:13: holds a character that is not UTF-8`,
  ],
  ['YAML that is none', COMPARISON, change('title: Green', 'title: "Green'), COMPARISON],
])('%s', (_what, file, edit, expected) => {
  expect(problemsOf({ [file]: edit })).toContainEqual(expect.stringContaining(expected));
});

test('a slip in a comparison alone, though answers and guides name its aspects', () => {
  expect(problemsOf({ [COMPARISON]: change('{brief: strong', '{breif: strong') })).toEqual([
    `${COMPARISON}:13: aspects[0].cells.black.brief: is missing; add it (a text; put it in quotes if it looks like a number or a date)`,
    `${COMPARISON}:13: aspects[0].cells.black.breif: is not a field of this file; correct its spelling or remove it`,
  ]);
});
