import { expect, test } from 'vitest';
import { TITLE_FOR_QUESTION } from '../../src/importing/headings.ts';
import { importFixture, inShort } from './fixture.ts';

test('a table of tags.toml is an entry with its keywords as phrasings', async () => {
  const imported = await importFixture('tags.toml');
  expect(inShort(imported)).toEqual({
    formats: ['tags-toml'],
    entries: [
      ['watering times', 'when to water', 'sprinkler', '?'],
      ['compost', 'compost bin'],
    ],
  });
  expect(imported.entries[1]).toMatchObject({
    name: 'compost',
    answer: '- Peel and grass: yes\n- Meat and bread: no',
    byHand: [TITLE_FOR_QUESTION],
  });
  expect(imported.leftOut).toEqual([{ place: 'tags.toml: empty', why: 'has no content' }]);
});

test('words of a tag’s text are offered and never taken', async () => {
  const { entries } = await importFixture('tags.toml');
  expect(entries[0]?.hints).toEqual(['Midday watering', 'rule 4']);
  expect(entries[0]?.phrasings).not.toContain('Midday watering');
});

test('a broken tags.toml is said with what is wrong in it', async () => {
  const { importTagsToml } = await import('../../src/importing/formats/tagFiles.ts');
  const { entries, leftOut } = importTagsToml([{ path: 'tags.toml', text: '[a]\ncontent = "b' }]);
  expect(entries).toEqual([]);
  expect(leftOut[0]?.why).toMatch(/^is not valid TOML: /);
});

test('a Markdown tag has the title of its embed, its name and its aliases; a page its heading alone', async () => {
  const imported = await importFixture('tags');
  expect(inShort(imported)).toEqual({
    formats: ['tags-md'],
    entries: [
      ['Dogs in the garden'],
      ['Sharing the water butts', 'water butt', 'rain barrel', 'water barrel'],
      ['Who has the key to the shed?'],
    ],
  });
  expect(imported.entries[2]?.byHand).toEqual([]);
  expect(imported.entries[0]).toMatchObject({
    name: 'dogs',
    answer: 'On a lead.\n\n## In autumn\n\nFree.',
    byHand: [TITLE_FOR_QUESTION],
  });
  expect(imported.entries[1]).toMatchObject({
    source: { title: 'garden.example/water', url: 'https://garden.example/water' },
    hints: ['four plots', 'raise DroughtError("no water left: ask the warden")'],
    byHand: [TITLE_FOR_QUESTION],
  });
});

test('a .tag file has a header, and an alias of another is no answer', async () => {
  const imported = await importFixture('dot-tags');
  expect(inShort(imported)).toEqual({
    formats: ['tag'],
    entries: [['The gate does not open', 'gate', 'gate', 'lock', 'gate is stuck', 'lock error 7']],
  });
  expect(imported.entries[0]?.answer).toBe(
    'Turn the key **twice** to the left.\n\n[Call the warden](https://garden.example/warden)',
  );
  expect(imported.leftOut).toEqual([
    { place: 'lock.tag', why: 'is another name of a tag and has no answer' },
  ]);
});
