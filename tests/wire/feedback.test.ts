import { beforeEach, describe, expect, test } from 'vitest';
import type { ServerSettings } from '../../src/learning/servers.ts';
import { createServers } from '../../src/learning/servers.ts';
import { createStore } from '../../src/store/store.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { unsure } from './unsure.ts';

const pack = await loadTea();
const { discord, restart, library, folder } = await startWire(pack);
const known = library.current;
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const KEPT = 'Kept without your name for 30 days so that the staff can answer it.';
const UNKNOWN = 'who sells glass tea pots with a dragon';

/** What is in the store beside the bot. */
async function stored() {
  const store = createStore({ folder });
  try {
    return await store.use(async (database) => ({
      gaps: await database.selectFrom('gap').selectAll().orderBy('text').execute(),
      tallies: await database.selectFrom('tally').select(['what', 'entry', 'n']).orderBy('what').execute(),
    }));
  } finally {
    await store.close();
  }
}

/** Starts with an empty store, and with what the managers of the server chose. */
const choose = (settings: Partial<ServerSettings>) =>
  restart(async () => {
    const store = createStore({ folder });
    const servers = createServers(store, () => undefined);
    await store.use(async (database) => {
      await database.deleteFrom('gap').execute();
      await database.deleteFrom('tally').execute();
    });
    await servers.change(discord.guildId, () => ({ ...servers.known('nobody').settings, ...settings }));
    await store.close();
  });

const count = (what: string, entry: string, n = 1) => ({ what, entry, n });

describe('where texts are kept', () => {
  beforeEach(() => choose({ learning: 'questions' }));

  test('whoever asked what is not known reads that it is kept, and can take it back after a restart', async () => {
    const outcome = await mira.command('ask', { question: `${UNKNOWN} from mira@example.org` });
    expect(mannerOf(outcome)).toBe('private');
    expect(seenIn(messageOf(outcome))).toContain(KEPT);
    await restart();
    expect((await stored()).gaps).toMatchObject([
      { kind: 'offtopic', text: `${UNKNOWN} from [e-mail]`, count: 1 },
    ]);
    const turned = await mira.click(messageOf(outcome), "Don't keep it");
    expect(mannerOf(turned)).toBe('updated');
    const seen = seenIn(messageOf(turned));
    expect(seen).toContain("I don't have an answer");
    expect(seen).toContain('-# Not kept.');
    expect(seen).not.toMatch(/Kept without|Don't keep it/);
    expect((await stored()).gaps).toEqual([]);
  });

  test('in the channel only whoever asked and editors can take it back', async () => {
    await mira.say('general', `<@${discord.botId}> ${UNKNOWN}`);
    await expect.poll(() => seenIn(discord.messages('general').at(-1) ?? {})).toContain(KEPT);
    const answer = discord.messages('general').at(-1);
    if (!answer) throw new Error('There is no answer.');
    const refused = await tomas.click(answer, "Don't keep it");
    expect(seenIn(messageOf(refused))).toContain('Only whoever asked');
    await restart();
    expect((await stored()).gaps).toHaveLength(1);
    await mira.click(answer, "Don't keep it");
    expect((await stored()).gaps).toEqual([]);
  });

  test('what is taken of suggestions is no gap any more, but a way to ask for it', async () => {
    library.current = {
      pack,
      engine: { ...unsure(['what-is-tea', 'what-is-oolong']), explain: known.engine.explain },
    };
    const suggested = messageOf(await mira.command('ask', { question: 'dark dragon leaves' }));
    await restart();
    expect((await stored()).gaps).toMatchObject([{ kind: 'unsure', text: 'dark dragon leaves' }]);
    await tomas.click(suggested, 'What is tea?');
    await mira.click(suggested, 'What is oolong?');
    await restart();
    expect((await stored()).gaps).toMatchObject([
      { kind: 'picked', text: 'dark dragon leaves', entry: 'what-is-oolong' },
    ]);
    library.current = known;
  });

  test('who meant something else says so, step by step, and a restart in between loses nothing', async () => {
    library.current = { pack, engine: likely('what-is-tea') };
    const answer = messageOf(await mira.command('ask', { question: 'how long should oolong steep' }));
    expect(seenIn(answer)).toContain('[Why?]\n[That helped]\n[Not what I asked]\n[Delete]');
    await restart();
    const asked = await tomas.click(answer, 'Not what I asked');
    expect(mannerOf(asked)).toBe('private');
    expect(seenIn(messageOf(asked))).toMatch(
      /^Which of these did you mean\?\n(\[[^\]]+\]\n){1,3}\[None of these\]\n\[Why\?\]$/,
    );
    await restart();
    const none = await tomas.click(messageOf(asked), 'None of these');
    expect(seenIn(messageOf(none))).toBe('Thank you, it is noted without your name.');
    await restart();
    expect((await stored()).gaps).toMatchObject([
      { kind: 'wrong', entry: 'what-is-tea', text: 'how long should oolong steep', trusted: 0, askers: 1 },
    ]);
    const again = messageOf(await mira.click(answer, 'Not what I asked'));
    const chosen = await mira.click(again, 'How long should tea steep?');
    expect(seenIn(messageOf(chosen))).toContain('### How long should tea steep?');
    await restart();
    expect((await stored()).gaps.map(({ kind, entry }) => [kind, entry]).sort()).toEqual([
      ['picked', 'how-long-to-steep'],
      ['wrong', 'what-is-tea'],
    ]);
    library.current = known;
  });

  test('nothing is kept of direct messages, nor under answers there', async () => {
    const answered = discord.waitForMessage('dm:mira');
    await mira.say('dm', UNKNOWN);
    const answer = await answered;
    expect(seenIn(answer)).toContain("I don't have an answer");
    expect(seenIn(answer)).not.toContain(KEPT);
    await restart();
    expect(await stored()).toEqual({ gaps: [], tallies: [] });
  });
});

describe('where only counts are kept', () => {
  beforeEach(() => choose({ learning: 'counts' }));

  test('everything is counted, and no text stays', async () => {
    const none = messageOf(await mira.command('ask', { question: UNKNOWN }));
    expect(seenIn(none)).not.toMatch(/Kept|keep/);
    library.current = { pack, engine: likely('what-is-tea') };
    const answer = messageOf(await mira.command('ask', { question: 'dragon leaves' }));
    const thanks = await mira.click(answer, 'That helped');
    expect([mannerOf(thanks), seenIn(messageOf(thanks))]).toEqual(['private', 'Thank you.']);
    expect(seenIn(messageOf(await mira.click(answer, 'That helped')))).toContain('already');
    const asked = messageOf(await tomas.click(answer, 'Not what I asked'));
    await tomas.click(asked, 'None of these');
    await restart();
    library.current = known;
    expect(await stored()).toEqual({
      gaps: [],
      tallies: [
        count('answered', 'what-is-tea'),
        count('helped', 'what-is-tea'),
        count('missed', 'what-is-tea'),
        count('none', ''),
      ],
    });
  });

  test('an answer that the bot is sure of asks behind “Why?” only', async () => {
    const answer = messageOf(await mira.command('ask', { question: 'what is oolong' }));
    expect(seenIn(answer)).not.toContain('That helped');
    const why = messageOf(await mira.click(answer, 'Why?'));
    expect(seenIn(why)).toContain('[Numbers]\n[That helped]\n[Not what I asked]');
    expect(seenIn(messageOf(await mira.click(why, 'That helped')))).toBe('Thank you.');
    await restart();
    expect((await stored()).tallies).toEqual([
      count('answered', 'what-is-oolong'),
      count('helped', 'what-is-oolong'),
    ]);
  });
});

test.each([
  ['feedback is switched off', { feedback: false }],
  ['nothing is kept', { learning: 'off' }],
] as const)('where %s, no answer asks whether it helped', async (_, settings) => {
  await choose(settings);
  library.current = { pack, engine: likely('what-is-tea') };
  const answer = messageOf(await mira.command('ask', { question: 'dragon leaves' }));
  expect(seenIn(answer)).not.toContain('That helped');
  expect(seenIn(messageOf(await mira.click(answer, 'Why?')))).not.toContain('That helped');
  library.current = known;
});

/** The tea's engine, which answers everything with one entry and is less than sure of it. */
const likely = (id: string) => ({
  ...known.engine,
  ask: (words: string) =>
    ({
      ...known.engine.ask(words),
      verdict: 'answer',
      id,
      ids: [id],
      word: 'likely',
      confidence: 0.7,
    }) as const,
});
