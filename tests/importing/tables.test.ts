import { expect, test } from 'vitest';
import { importTables } from '../../src/importing/formats/table.ts';
import { importFixture, inShort } from './fixture.ts';

const table = (text: string) => importTables([{ path: 'faq.csv', text }]);

test('one’s own table: columns are guessed by their names, and the guess is said', async () => {
  const imported = await importFixture('beete.csv');
  expect(inShort(imported)).toEqual({
    formats: ['csv'],
    entries: [
      ['Was kostet ein Beet?', 'Was kostet ein Beet?', 'Preis', ' Pacht'],
      ['Wann beginnt die Saison?', 'Wann beginnt die Saison?', ''],
    ],
  });
  expect(imported.entries[1]?.answer).toBe('Am 1. März.');
  expect(imported.remarks).toEqual([
    'beete.csv: “Frage” is the question, “Antwort” the answer, “Schlagworte” holds phrasings; not used: “Kategorie”.',
    'No file says its language: by its words it is “de”, as pack.yaml says now.',
  ]);
  expect(imported.leftOut).toEqual([{ place: 'beete.csv:4', why: 'has no question' }]);
});

test('columns without names are told apart by what stands in them', () => {
  const { entries, remarks } = table(
    '7,Who mows?,Plots in turn.\n8,Where is the key?,Under the pot by the door.\n',
  );
  expect(entries.map(({ question, answer }) => [question, answer])).toEqual([
    ['Who mows?', 'Plots in turn.'],
    ['Where is the key?', 'Under the pot by the door.'],
  ]);
  expect(remarks[0]).toBe('faq.csv: column 2 is the question, column 3 the answer; not used: column 1.');
});

test('a table of something else is left out with the reason', () => {
  expect(table('name,age\nAda,36\n').leftOut).toEqual([
    {
      place: 'faq.csv',
      why: 'has no columns that could be question and answer; name two so in its first row',
    },
  ]);
});

test('rows of QnA Maker with one id are one entry, its prompts lead on, `\\n` ends a line', async () => {
  const imported = await importFixture('qna.tsv');
  expect(inShort(imported)).toEqual({
    formats: ['csv'],
    entries: [
      ['How do I join the club?', 'How do I join the club?', 'become a member'],
      ['Fees', 'Fees'],
    ],
  });
  expect(imported.entries[0]).toMatchObject({
    key: 'qna.tsv#1',
    answer: 'Fill in the form.\n\nThen pay 40 euros.',
    source: { title: 'garden.example/join', url: 'https://garden.example/join' },
    related: ['qna.tsv#2'],
    hints: ['where do i sign up'],
  });
  expect(imported.entries[1]?.answer).toBe('"Plots" cost 40 euros a year.');
  expect(imported.entries[1]?.byHand).toHaveLength(2);
});

test('without ids, rows with one answer from one source are one entry', () => {
  const { entries, remarks } = table(
    'question,answer\nWho mows?,Plots in turn.\nwho cuts the grass,Plots in turn.\n',
  );
  expect(entries.map(({ phrasings }) => phrasings)).toEqual([['Who mows?', 'who cuts the grass']]);
  expect(remarks[1]).toBe('faq.csv: 1 row with the answer of another became phrasings of it.');
});

test('a quotation mark that never ends is no quote', () => {
  const { entries } = table('question\tanswer\nWhat is "x\t"open\nAnd y?\tclosed\n');
  expect(entries.map(({ answer }) => answer)).toEqual(['"open', 'closed']);
});
