import { expect, test } from 'vitest';
import { importFixture, inShort } from './fixture.ts';

test('custom question answering is read in any case, with its prompts, suggestions and language', async () => {
  const imported = await importFixture('cqa.json');
  expect(inShort(imported)).toEqual({
    formats: ['qna-json'],
    entries: [['Can I bring my dog?', 'dogs', 'is the garden dog friendly'], ['Can I bring my cat?']],
  });
  expect(imported.entries[0]).toMatchObject({ related: ['cqa.json#8'], hints: ['may my puppy come'] });
  expect(imported.entries[1]?.answer).toBe('No **cats**:\nthey dig.');
  expect(imported.language).toBe('en');
  expect(imported.leftOut).toEqual([{ place: 'cqa.json: id 9', why: 'has no answer or no question' }]);
});

test('QnA Maker’s own export is read too', async () => {
  const imported = await importFixture('legacy.json');
  expect(inShort(imported)).toEqual({
    formats: ['qna-json'],
    entries: [['Where are the tools?', 'where is the spade']],
  });
  expect(imported.entries[0]?.byHand).toEqual([
    'was shown only after another answer: word its question so that it stands alone',
  ]);
});

test('phpMyFAQ’s answers are escaped HTML, its keywords phrasings', async () => {
  const imported = await importFixture('phpmyfaq.json');
  expect(inShort(imported)).toEqual({
    formats: ['phpmyfaq'],
    entries: [
      ['Wie hoch darf der Zaun sein?', 'Zaun', 'Hecke'],
      ['Grillplatz', ''],
    ],
  });
  expect(imported.entries.map(({ answer }) => answer)).toEqual([
    'Höchstens **80 cm** & keine Hecke.',
    '1. Anmelden\n2. Putzen',
  ]);
  expect(imported.language).toBe('de');
});

test('Zendesk’s articles keep their address, and pictures get a whole one; drafts stay out', async () => {
  const imported = await importFixture('zendesk.json');
  expect(inShort(imported)).toEqual({ formats: ['zendesk'], entries: [['How do I cancel?'], ['Refunds']] });
  expect(imported.entries[0]).toMatchObject({
    source: { title: 'How do I cancel?', url: 'https://help.garden.example/hc/en-us/articles/360001' },
    answer:
      '## By letter\n\nWrite to us before *1 October*.\n\n![The form](https://help.garden.example/hc/article_attachments/9/form.png)',
  });
  expect(imported.leftOut).toEqual([{ place: 'zendesk.json: 360002', why: 'is a draft' }]);
  expect(imported.language).toBe('en-us');
});

test('Rasa’s examples ask and its responses answer, over several files', async () => {
  const imported = await importFixture('rasa');
  expect(inShort(imported)).toEqual({
    formats: ['rasa'],
    entries: [
      ['when is the garden open', 'opening hours', 'when is the garden open', 'is it open on Sunday?'],
      ['is there a shop', 'is there a shop'],
    ],
  });
  expect(imported.entries[0]?.byHand).toEqual([
    'has several answers to choose from by chance: the first was taken',
    'its answer has a slot in {brackets} that nothing fills',
  ]);
  expect(imported.leftOut).toEqual([
    { place: 'nlu.yml: goodbye', why: 'has no response utter_goodbye with a text' },
    { place: 'responses.yml: utter_greet', why: 'answers no intent of these files' },
  ]);
});
