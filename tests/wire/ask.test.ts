import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { unsure } from './unsure.ts';

const pack = await loadTea();
const { discord, restart, library, log } = await startWire(pack);
const known = library.current;
const [mira, tomas, ada] = [discord.person('mira'), discord.person('tomas'), discord.person('ada')];
const ask = (question: string, more = {}) => mira.command('ask', { question, ...more });
const answerOf = (id: string) => pack.entries.get(id)?.answer ?? 'no such entry';

test('a question in own words gets its answer, for everybody, notifying nobody', async () => {
  const outcome = await ask('whats oolong tea');
  expect(mannerOf(outcome)).toBe('public');
  expect(seenIn(messageOf(outcome))).toContain(answerOf('what-is-oolong'));
  const sent = discord.calls().findLast(({ path }) => path.endsWith('/callback'));
  expect(sent?.request).toMatchObject({ type: 4, data: { allowed_mentions: { parse: [] } } });
});

test('a suggestion that was picked gets its answer', async () => {
  const choices = await mira.complete('ask', 'question', 'how long stee');
  expect(choices[0]).toEqual({ name: 'How long should tea steep?', value: 'how-long-to-steep' });
  expect(seenIn(messageOf(await ask('how-long-to-steep')))).toContain(answerOf('how-long-to-steep'));
});

test('before anything is typed, the popular questions are offered', async () => {
  const choices = await mira.complete('ask', 'question', '');
  expect(choices.map(({ value }) => value)).toEqual(pack.popular.map(({ id }) => id));
});

test('a private answer is seen by the asker only', async () => {
  expect(mannerOf(await ask('what is tea', { private: true }))).toBe('private');
});

test('an answer for someone notifies that person alone', async () => {
  const message = messageOf(await ask('what is tea', { for: 'tomas' }));
  expect(seenIn(message)).toContain(`For <@${tomas.id}>`);
  expect(message.mentions.map(({ id }) => id)).toEqual([tomas.id]);
});

test('an answer for oneself is an answer like any other', async () => {
  const message = messageOf(await ask('what is tea', { for: 'mira' }));
  expect(seenIn(message)).not.toContain('For <@');
  expect(message.mentions).toEqual([]);
});

test('an answer for a bot is refused in a sentence', async () => {
  const outcome = await ask('what is tea', { for: discord.botId });
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toBe('A bot reads no answers. Choose a person, or leave out “for”.');
});

test('a suggestion whose entry is gone meanwhile is taken for the question that it was', async () => {
  const outcome = await ask('how-long-should-tea-steep');
  expect(seenIn(messageOf(outcome))).toContain(answerOf('how-long-to-steep'));
  expect(seenIn(messageOf(await ask('who-won-the-cup-final')))).toMatch(/^I don't have an answer to/);
});

test('a private answer for someone else is refused in a sentence', async () => {
  const outcome = await ask('what is tea', { private: true, for: 'tomas' });
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toBe(
    'A private answer is seen by you only: leave out either “private” or “for”.',
  );
});

test('what the pack does not know gets an honest answer, privately, that shows the words without effect', async () => {
  const outcome = await ask('**best** pizza in <@1> @everyone');
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toContain(
    "I don't have an answer to “\\*\\*best\\*\\* pizza in \\<@\u200b1> @\u200beveryone”.",
  );
});

describe('where several entries may be meant', () => {
  beforeEach(() => {
    library.current = { pack, engine: unsure(['what-is-tea', 'what-is-oolong']) };
  });
  afterEach(() => {
    library.current = known;
  });

  test('the asker picks one, and the suggestions turn into its answer', async () => {
    const outcome = await ask('*tea*?');
    expect(mannerOf(outcome)).toBe('public');
    expect(seenIn(messageOf(outcome))).toBe(
      'I am not sure about “\\*tea\\*?”. Did you mean one of these?\n[What is tea?]\n[What is oolong?]\n[Why?]\n[Delete]',
    );
    const turned = await mira.click(messageOf(outcome), 'What is oolong?');
    expect(mannerOf(turned)).toBe('updated');
    expect(seenIn(messageOf(turned))).toContain(answerOf('what-is-oolong'));
  });

  test('somebody else who picks one gets it privately, and the suggestions stay', async () => {
    const suggested = messageOf(await ask('tea?'));
    const outcome = await tomas.click(suggested, 'What is oolong?');
    expect(mannerOf(outcome)).toBe('private');
    expect(seenIn(messageOf(outcome))).toContain(answerOf('what-is-oolong'));
  });

  test('the answer that is picked is for the person whom the question named', async () => {
    const suggested = messageOf(await ask('tea?', { for: 'tomas' }));
    const turned = messageOf(await mira.click(suggested, 'What is tea?'));
    expect(seenIn(turned)).toContain(`For <@${tomas.id}>`);
  });
});

test('a related question opens privately beside the public answer, and there turns in place and back', async () => {
  const shown = messageOf(await ask('what-is-tea'));
  const beside = await tomas.click(shown, 'What is oolong?');
  expect(mannerOf(beside)).toBe('private');
  const turned = await tomas.click(messageOf(beside), 'What is tea?');
  expect(mannerOf(turned)).toBe('updated');
  expect(seenIn(messageOf(turned))).toContain(answerOf('what-is-tea'));
  const back = await tomas.click(messageOf(turned), 'Back');
  expect(mannerOf(back)).toBe('updated');
  expect(seenIn(messageOf(back))).toContain(answerOf('what-is-oolong'));
});

test('a click on an answer works after a restart of the bot', async () => {
  const shown = messageOf(await ask('what-is-tea'));
  await restart();
  expect(seenIn(messageOf(await mira.click(shown, 'What is oolong?')))).toContain(answerOf('what-is-oolong'));
});

test('a long answer is read page by page, in private beside the channel, and after a restart', async () => {
  const tea = pack.entries.get('what-is-tea');
  if (!tea) throw new Error('The tea has no entry about itself.');
  const answer = [1, 2, 3].map((number) => `${number}: ${'leaf '.repeat(300)}`).join('\n\n');
  library.current = {
    ...known,
    pack: { ...pack, entries: new Map([...pack.entries, [tea.id, { ...tea, answer }]]) },
  };
  const shown = messageOf(await ask('what-is-tea'));
  expect(seenIn(shown)).toMatch(/1: leaf[\s\S]*-# page 1 of 3/);
  const second = await mira.click(shown, 'Next');
  expect(mannerOf(second)).toBe('private');
  expect(seenIn(messageOf(second))).toMatch(/2: leaf[\s\S]*-# page 2 of 3/);
  await restart();
  const third = await mira.click(messageOf(second), 'Next');
  expect(mannerOf(third)).toBe('updated');
  expect(seenIn(messageOf(third))).toMatch(/3: leaf[\s\S]*-# page 3 of 3/);
  const back = messageOf(await mira.click(messageOf(third), 'Previous'));
  expect(seenIn(back)).toContain('-# page 2 of 3');
  library.current = known;
});

test('whoever asked can delete the answer', async () => {
  const shown = messageOf(await ask('what-is-tea'));
  await mira.click(shown, 'Delete');
  await expect.poll(() => discord.messages('general').some(({ id }) => id === shown.id)).toBe(false);
});

test('two who delete it at once are both content', async () => {
  const shown = messageOf(await ask('what-is-tea'));
  const lines = log.length;
  const outcomes = await Promise.all([mira.click(shown, 'Delete'), ada.click(shown, 'Delete')]);
  for (const outcome of outcomes)
    if (outcome.kind === 'deferred') expect((await outcome.final).kind).toBe('deleted');
  expect(discord.messages('general').map(seenIn).join()).not.toContain('Something went wrong');
  expect(log.slice(lines)).toEqual([]);
});

test('others cannot delete it, but moderators can', async () => {
  const shown = messageOf(await tomas.command('ask', { question: 'what-is-tea' }));
  const refused = await mira.click(shown, 'Delete');
  expect(mannerOf(refused)).toBe('private');
  expect(seenIn(messageOf(refused))).toBe('Only whoever asked, or a moderator, can delete this.');
  await ada.click(shown, 'Delete');
  await expect.poll(() => discord.messages('general').some(({ id }) => id === shown.id)).toBe(false);
});

test('"Answer this" on a message without text says so', async () => {
  const answer = messageOf(await ask('what-is-tea'));
  expect(seenIn(messageOf(await mira.menu('Answer this', answer)))).toBe(
    'This message has no text that I could answer.',
  );
});

test('"Answer this" answers a message for the person only who chose it', async () => {
  const said = await tomas.say('general', 'how hot should the water be');
  const outcome = await mira.menu('Answer this', said);
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toContain(answerOf('which-water-temperature'));
});
