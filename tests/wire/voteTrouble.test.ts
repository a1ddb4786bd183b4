import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { manualClock } from 'wireside-local-discord';
import type { Session } from '../../commands/vote/session.ts';
import { openVotes } from '../../commands/vote/sessions.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { createStore } from '../../src/store/store.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { keepIn, startWire } from './startWire.ts';
import { shownAt, vote } from './voting.ts';

const pack = await loadTea();
const tea = pack.guides.get('which-tea');
if (!tea) throw new Error('The fixture has no guide.');
const clock = manualClock();
const { discord, restart, folder, library, log, kept: read } = await startWire(pack, { clock });
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];

const MINUTE = 60_000;

const begin = async (minutes: number) =>
  shownAt(discord, messageOf(await mira.command('advise', { guide: 'which-tea', together: minutes })));

const kept = () => expect.poll(read, { timeout: 20_000 });

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
  expect(await read()).toHaveLength(1);
  clock.advance(MINUTE);
  await shown.has('Decided together');
  await kept().toEqual([]);
});

/** Writes into the store beside the bot. */
async function write(session: Session): Promise<void> {
  const store = createStore({ folder });
  const { sessions } = openVotes({ store, folder, log: keepIn([]), clock });
  await sessions.remove(session.id);
  await sessions.begin(session);
  await store.close();
}

const theOne = async () => {
  const [session] = await read();
  if (!session) throw new Error('No vote is kept.');
  return session;
};

test('a process that ends before it has noted the message of a vote leaves it to the next one', async () => {
  const shown = await begin(5);
  await restart(async () => write({ ...(await theOne()), message: null }));
  await expect.poll(async () => (await theOne()).message, { timeout: 20_000 }).toBe(shown.now().id);
  await vote(tomas, shown.now(), 'In the evening');
  await shown.has('1 vote.');
  await mira.click(shown.now(), 'Stop');
  await kept().toEqual([]);
});

test('where the next process may not look for that message, the first click tells it', async () => {
  const shown = await begin(5);
  await restart(async () => {
    discord.faults.deny('general', 'ReadMessageHistory');
    await write({ ...(await theOne()), message: null });
  });
  const tells = () => log.some((line) => line.includes('is found with the first click only'));
  await expect.poll(tells, { timeout: 20_000 }).toBe(true);
  discord.faults.deny('general');
  await mira.click(shown.now(), 'Go on');
  await shown.has('question 2');
  await mira.click(shown.now(), 'Stop');
  await kept().toEqual([]);
});

test('a vote that was never posted is forgotten at the next start', async () => {
  const shown = await begin(5);
  const { id, ...session } = await theOne();
  await restart(() => write({ ...session, id: `${BigInt(id) - 1n}`, message: null }));
  await expect.poll(async () => (await read()).map((each) => each.id), { timeout: 20_000 }).toEqual([id]);
  await mira.click(shown.now(), 'Stop');
  await kept().toEqual([]);
});

test('a clock that is put back a year does not keep a question open, nor close it at once', async () => {
  const shown = await begin(5);
  await restart(async () => {
    const { stage, ...session } = await theOne();
    if (stage.kind !== 'open') throw new Error('The vote is over.');
    await write({ ...session, stage: { ...stage, closes: stage.closes + 365 * 24 * 60 * MINUTE } });
  });
  await vote(tomas, shown.now(), 'In the evening');
  await shown.has('1 vote.');
  clock.advance(5 * MINUTE);
  await shown.has('Before: When do you drink it? “In the evening” (one vote)');
  await mira.click(shown.now(), 'Stop');
  await kept().toEqual([]);
});

test('a vote in a file of an earlier version goes on from the store, and a broken file is in nobody’s way', async () => {
  const shown = await begin(5);
  await restart(async () => {
    const session = await theOne();
    await rm(path.join(folder, 'wireside.db'));
    await writeFile(path.join(folder, `${session.id}.json`), JSON.stringify(session));
    await writeFile(path.join(folder, '1200000000000000009.json'), '{"format":7}');
  });
  await vote(tomas, shown.now(), 'In the evening');
  await shown.has('1 vote.');
  expect((await readdir(folder)).filter((name) => name.includes('.json'))).toEqual([
    '1200000000000000009.json.broken',
    expect.stringMatching(/^\d+\.json\.moved$/),
  ]);
  expect(log.some((line) => line.includes('009.json is no vote of this version'))).toBe(true);
  await mira.click(shown.now(), 'Stop');
  await kept().toEqual([]);
});

test('a vote that cannot be kept is not counted and says so, and the store is used again once it is back', async () => {
  const shown = await begin(5);
  const file = path.join(folder, 'wireside.db');
  const aside = path.join(folder, 'aside');
  const move = async (from: string, to: string) => {
    const parts = (await readdir(from)).filter((name) => name.startsWith('wireside.db'));
    for (const name of parts) await rename(path.join(from, name), path.join(to, name));
  };
  await mkdir(aside);
  await restart(async () => {
    await move(folder, aside);
    await writeFile(file, 'This is no database, however long one looks at it.'.repeat(100));
  });
  for (const refused of [
    await tomas.click(shown.now(), 'In the evening'),
    await mira.command('advise', { guide: 'which-tea', together: 5 }),
  ]) {
    expect(mannerOf(refused)).toBe('private');
    expect(seenIn(messageOf(refused))).toContain('I cannot keep votes at the moment, so this did not count.');
  }
  const said = log.findLast((line) => line.startsWith('error'));
  expect(said).toContain(
    `The store ${file} cannot be read: file is not a database. Stop the bot and put a copy`,
  );
  await move(aside, folder);
  await vote(tomas, shown.now(), 'In the morning');
  await shown.has('1 vote.');
  await mira.click(shown.now(), 'Stop');
  await shown.has('Decided together');
  await kept().toEqual([]);
});
