import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { unsure } from './unsure.ts';

const pack = await loadTea();
const { discord, restart, library, log } = await startWire(pack);
const known = library.current;
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const bot = `<@${discord.botId}>`;
const answerOf = (id: string) => pack.entries.get(id)?.answer ?? 'no such entry';
const answerTo = (message: { readonly id: string }, channel = 'general') =>
  discord.waitForMessage(channel, ({ message_reference }) => message_reference?.message_id === message.id);

/** Says something, then asks something that is answered: by then whatever was to be answered before has been. */
async function silentAfter(say: () => Promise<{ readonly id: string }>): Promise<boolean> {
  const said = await say();
  await answerTo(await mira.say('general', `${bot} what is tea?`));
  return !discord.messages('general').some((message) => message.message_reference?.message_id === said.id);
}

test('a message that names the bot is answered as a reply that notifies nobody', async () => {
  const asked = await mira.say('general', `hi ${bot}\nwhat is oolong?`);
  const answer = await answerTo(asked);
  expect(seenIn(answer)).toContain(answerOf('what-is-oolong'));
  expect(answer.mentions).toEqual([]);
});

test('a direct message is answered', async () => {
  const answer = await answerTo(await mira.say('dm', 'how do I store tea?'), 'dm:mira');
  expect(seenIn(answer)).toContain(answerOf('how-to-store-tea'));
});

test('a reply to the bot is answered', async () => {
  const answer = await answerTo(await mira.say('general', `${bot} what is tea?`));
  const followUp = await mira.say('general', 'does tea have caffeine?', { replyTo: answer });
  expect(seenIn(await answerTo(followUp))).toContain(answerOf('does-tea-have-caffeine'));
});

test('two questions in one message get two answers', async () => {
  const asked = await mira.say('general', `${bot} What is oolong? And how do I store tea?`);
  const seen = seenIn(await answerTo(asked));
  expect(seen).toContain(answerOf('what-is-oolong'));
  expect(seen).toContain(answerOf('how-to-store-tea'));
});

test('a third question is offered as a button, and one without an answer is not passed over', async () => {
  const three = await mira.say(
    'general',
    `${bot} What is oolong? How do I store tea? Does tea have caffeine?`,
  );
  expect(seenIn(await answerTo(three))).toContain('[Does tea have caffeine?]');
  const mixed = await mira.say('general', `${bot} What is oolong? Who won the cup final?`);
  expect(seenIn(await answerTo(mixed))).toContain("-# I don't have an answer to the other question.");
});

test('the name alone under somebody’s question answers that question', async () => {
  const question = await tomas.say('general', `${bot} how long should tea steep?`);
  const pointed = await mira.say('general', `${bot} ^`, { replyTo: question });
  expect(seenIn(await answerTo(pointed))).toContain(answerOf('how-long-to-steep'));
});

test('the name alone under a message that Discord does not show gets the way to ask about it', async () => {
  const question = await tomas.say('general', 'how long should tea steep?');
  const pointed = await mira.say('general', `${bot} ^`, { replyTo: question });
  expect(seenIn(await answerTo(pointed))).toBe(
    'Discord does not show me the message that you reply to. Open its menu, choose Apps and then “Answer this”; or ' +
      'write the question beside my name.',
  );
});

test('the name alone gets a line on what can be asked, and ways into it', async () => {
  const seen = seenIn(await answerTo(await mira.say('general', bot)));
  expect(seen.split('\n')[0]).toBe(
    'I answer questions about Tea, such as “What is tea?”. Use /browse to see every topic.',
  );
  expect(seen).toContain('[What is tea?]');
  expect(seen).toContain('[All topics]');
});

test('when not sure, the bot offers what may be meant in one line; the asker’s click turns it into the answer', async () => {
  library.current = { pack, engine: unsure(['what-is-tea', 'what-is-oolong']) };
  const suggested = await answerTo(await mira.say('general', `${bot} tea?`));
  expect(seenIn(suggested)).toBe(
    'Did you mean one of these?\n[What is tea?]\n[What is oolong?]\n[Why?]\n[Delete]',
  );
  await restart();
  const turned = await mira.click(suggested, 'What is oolong?');
  expect(mannerOf(turned)).toBe('updated');
  expect(seenIn(messageOf(turned))).toContain(answerOf('what-is-oolong'));
  library.current = known;
});

test('what it does not know it says in one line', async () => {
  const seen = seenIn(await answerTo(await mira.say('general', `${bot} who won the cup final yesterday?`)));
  expect(seen).toContain("I don't have an answer to that.");
});

test('an answer in chat is deleted by whoever asked', async () => {
  const answer = await answerTo(await mira.say('general', `${bot} what is tea?`));
  await mira.click(answer, 'Delete');
  await expect.poll(() => discord.messages('general').some(({ id }) => id === answer.id)).toBe(false);
});

test.each([
  ['talk among people', 'what is tea?'],
  ['a message to everyone', '@everyone what is tea?'],
  ['a reply to somebody else', 'and what is oolong?'],
])('%s is met with silence', async (_, content) => {
  expect(await silentAfter(() => mira.say('general', content))).toBe(true);
});

test.each(['👍', 'thanks', 'lol nice one', 'das war gut'])(
  '“%s” in a reply to an answer asks nothing and is met with silence',
  async (content) => {
    const answer = await answerTo(await mira.say('general', `${bot} what is tea?`));
    expect(await silentAfter(() => mira.say('general', content, { replyTo: answer }))).toBe(true);
  },
);

test('“that’s wrong” under an answer gets what may have been meant, and the way to all topics', async () => {
  const answer = await answerTo(await mira.say('general', `${bot} what is oolong?`));
  const wrong = await answerTo(await mira.say('general', "that's wrong", { replyTo: answer }));
  expect(seenIn(wrong)).toContain('Ask again in other words, or choose what you meant.');
  const turned = await mira.click(wrong, 'What is tea?');
  expect(seenIn(messageOf(turned))).toContain(answerOf('what-is-tea'));
});

test('“what should I use” gets the guide, which begins privately beside the message', async () => {
  const answer = await answerTo(await mira.say('general', `${bot} what should I use?`));
  const begun = await tomas.click(answer, 'Which tea suits you');
  expect(mannerOf(begun)).toBe('private');
  expect(seenIn(messageOf(begun))).toContain('When do you drink it?');
});

test('a command that an answer names can be clicked', async () => {
  const { components } = await answerTo(await mira.say('general', `${bot} who won the cup final yesterday?`));
  expect(JSON.stringify(components)).toMatch(/<\/browse:\d{17,20}>/);
});

test('a question in a reply that the pack does not answer gets its line', async () => {
  const answer = await answerTo(await mira.say('general', `${bot} what is tea?`));
  const asked = await mira.say('general', 'who won the cup final yesterday?', { replyTo: answer });
  expect(seenIn(await answerTo(asked))).toContain("I don't have an answer to that.");
});

test('where it may not write, a line in the log says so, and it goes on elsewhere', async () => {
  discord.faults.deny('questions', 'SendMessages');
  await mira.say('questions', `${bot} what is tea?`);
  await expect.poll(() => log.filter((line) => line.startsWith('warn Discord refused'))).toHaveLength(1);
  expect(seenIn(await answerTo(await mira.say('general', `${bot} what is tea?`)))).toContain(
    '### What is tea?',
  );
  discord.faults.deny('questions');
});

test('an answer that Discord refuses for its form is a fault with a reference, and no matter of permissions', async () => {
  const lines = log.length;
  library.current = { pack, engine: unsure(['what-is-tea', 'what-is-tea']) };
  const seen = seenIn(await answerTo(await mira.say('general', `${bot} tea?`)));
  library.current = known;
  const reference = seen.match(/^Something went wrong\. Reference: `([0-9a-f]{8})`$/)?.[1];
  expect(log.slice(lines)).toEqual([
    expect.stringContaining(`error reference ${reference}: DiscordAPIError`),
  ]);
});

test('a fault of the program ends in a reference that the log has', async () => {
  library.current = {
    pack,
    engine: {
      ...known.engine,
      ask: () => {
        throw new Error('tea spilt');
      },
    },
  };
  const seen = seenIn(await answerTo(await mira.say('general', `${bot} what is tea?`)));
  library.current = known;
  const reference = seen.match(/^Something went wrong\. Reference: `([0-9a-f]{8})`$/)?.[1];
  expect(log).toContainEqual(
    expect.stringMatching(new RegExp(`^error reference ${reference}: Error: tea spilt`)),
  );
});

test('a comparison that is named in a question without an answer is offered once', async () => {
  const words = 'kind \u0006 ℴↂ℗ⅪⅤ⅑ÅⅬℚ ‬ ‟⁔⁈⁚⁯ؿᄜỿ⤠⌥ ﹖⏑尫Ǧ green-vs-black';
  const seen = seenIn(await answerTo(await mira.say('general', `${bot} ${words}`)));
  expect(seen).toContain("I don't have an answer to that.");
  expect(seen.split('[Green tea and black tea]')).toHaveLength(2);
});
