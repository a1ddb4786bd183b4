import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { manualClock } from 'wireside-local-discord';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { shownAt, vote } from './voting.ts';

const pack = await loadTea();
const tea = pack.guides.get('which-tea');
if (!tea) throw new Error('The fixture has no guide.');
const clock = manualClock();
const { discord, restart, folder, library, log } = await startWire(pack, { clock });
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];

const MINUTE = 60_000;

const begin = async (minutes: number) =>
  shownAt(discord, messageOf(await mira.command('advise', { guide: 'which-tea', together: minutes })));

const kept = () => expect.poll(() => readdir(folder), { timeout: 20_000 });

/** Loads the guide anew, with other questions. */
const reload = (questions: typeof tea.questions) => {
  const guides = new Map([[tea.id, { ...tea, questions, rules: [] }]]);
  library.current = knowledgeOf({ ...pack, guides });
};

test('where the guide changes meanwhile, what no longer fits is left out and the message says so', async () => {
  const shown = await begin(5);
  await vote(tomas, shown.now(), 'In the evening');
  reload(tea.questions.filter(({ id }) => id !== 'time'));
  const late = await vote(mira, shown.now(), 'In the evening');
  expect(seenIn(late)).toContain('This question is closed.');
  await shown.has('The guide was changed during the vote; what no longer fits it is left out.');
  expect(seenIn(shown.now())).toContain('question 1');
  expect(seenIn(shown.now())).toContain('**Do you take milk?**');
  await restart(() => {
    library.current = knowledgeOf({ ...pack, guides: new Map() });
  });
  await shown.has('The guide of this vote was taken away');
  await kept().toEqual([]);
  library.current = knowledgeOf(pack);
});

test('a choice that the guide has lost cannot be voted for', async () => {
  const shown = await begin(5);
  reload(
    tea.questions.map((question) => ({
      ...question,
      choices: question.choices.filter(({ id }) => id !== 'evening'),
    })),
  );
  const lost = await vote(mira, shown.now(), 'In the evening');
  expect(seenIn(lost)).toContain('no longer has this choice');
  await vote(mira, shown.now(), 'In the morning');
  await shown.has('1 vote.');
  library.current = knowledgeOf(pack);
  await mira.click(shown.now(), 'Stop');
  await kept().toEqual([]);
});

test('a vote whose message is deleted is over, and leaves nothing behind', async () => {
  const shown = await begin(5);
  await vote(tomas, shown.now(), 'In the evening');
  await shown.has('1 vote.');
  await mira.erase(shown.now()).catch(() => tomas.erase(shown.now()));
  clock.advance(5 * MINUTE);
  await kept().toEqual([]);
});

test('where the bot may not see the channel no vote begins; where that is taken away it ends', async () => {
  const shown = await begin(5);
  discord.faults.deny('general', 'ViewChannel');
  const refused = await mira.command('advise', { guide: 'which-tea', together: 5 });
  expect(mannerOf(refused)).toBe('private');
  expect(seenIn(messageOf(refused))).toContain('give me View Channel');
  clock.advance(5 * MINUTE);
  await kept().toEqual([]);
  discord.faults.deny('general');
  const over = await tomas.click(shown.now(), 'In the evening');
  expect(seenIn(messageOf(over))).toContain('This vote is over.');
  expect(log.filter((line) => line.startsWith('warn')).at(-1)).toContain('cannot be shown: Missing Access');
});

test('a result that Discord does not take for the moment is shown a minute later', async () => {
  const shown = await begin(5);
  await vote(tomas, shown.now(), 'In the evening');
  await shown.has('1 vote.');
  discord.faults.fail(503, { times: 4, path: /channels\/\d+\/messages/ });
  await mira.click(shown.now(), 'Stop');
  const failed = () => log.some((line) => line.endsWith('cannot be shown: Service Unavailable'));
  await expect.poll(failed, { timeout: 20_000 }).toBe(true);
  expect(await readdir(folder)).toHaveLength(1);
  clock.advance(MINUTE);
  await shown.has('Decided together');
  await kept().toEqual([]);
});

test('a file that cannot be read is set aside, and its message says that the vote is over', async () => {
  const shown = await begin(5);
  await restart(async () => {
    for (const name of await readdir(folder)) await writeFile(path.join(folder, name), '{');
  });
  const over = await vote(tomas, shown.now(), 'In the evening');
  expect(seenIn(over)).toBe('This vote is over. Begin another with /advise and its option “together”.');
  expect(log.some((line) => line.startsWith('warn A vote that was under way cannot be read'))).toBe(true);
  expect(await readdir(folder)).toEqual([expect.stringMatching(/\.json\.broken$/)]);
});

test('where votes cannot be kept none begins, and the log says which variable to set', async () => {
  await rm(folder, { recursive: true });
  await writeFile(folder, 'a file where a folder should be');
  const failed = await mira.command('advise', { guide: 'which-tea', together: 5 });
  expect(mannerOf(failed)).toBe('private');
  expect(seenIn(messageOf(failed))).toContain('Something went wrong. Reference:');
  expect(log.at(-1)).toContain(`Votes cannot be kept in ${folder}`);
  expect(log.at(-1)).toContain('set DATA_DIR to a folder that can be written');
  await rm(folder);
});
