import { ApplicationCommandType, MessageFlags, MessageFlagsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import type { SlashCommand } from '../../src/discord/command.ts';
import { button, row } from '../../src/discord/components.ts';
import { noticeView } from '../../src/discord/message.ts';
import { publicly } from '../../src/discord/send.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

/** A command that goes wrong in every way in which a command can. */
const broken: SlashCommand = {
  data: { name: 'broken', type: ApplicationCommandType.ChatInput, description: 'Goes wrong' },
  run: async () => {
    throw new Error('the pot is empty', { cause: new Error('nobody filled it') });
  },
  click: async (click) => {
    await click.reply(publicly(noticeView('So far so good.')));
    throw new Error('and then it broke');
  },
};

/** A command whose message has buttons that an older version made. */
const old: SlashCommand = {
  data: { name: 'old', type: ApplicationCommandType.ChatInput, description: 'Shows old buttons' },
  run: async (interaction) => {
    const ids = [
      'tea:pour:1',
      'ask:vanished:x',
      'compare:x',
      'advise:',
      'browse',
      'about:more',
      'ask:show:no-such-entry:',
    ];
    await interaction.reply(
      publicly({
        components: [
          row(...ids.slice(0, 4).map((id) => button(id, id))),
          row(...ids.slice(4).map((id) => button(id, id)), button('broken', 'broken:x')),
        ],
      }),
    );
  },
};

const { discord, log, library } = await startWire(await loadTea(), { commands: [broken, old] });
const mira = discord.person('mira');
const SAID = /^Something went wrong\. Reference: `([0-9a-f]{8})`$/;

test('a fault of a command is answered privately with a reference, and the log has it whole', async () => {
  const outcome = await mira.command('broken');
  expect(mannerOf(outcome)).toBe('private');
  const [, reference] = seenIn(messageOf(outcome)).match(SAID) ?? [];
  const line = log.find((each) => each.includes(`reference ${reference}:`));
  expect(line).toContain('the pot is empty');
  expect(line).toContain('nobody filled it');
});

test('a fault after the answer is told privately too', async () => {
  const shown = messageOf(await mira.command('old'));
  const waiting = discord.waitForMessage('general', (message) => SAID.test(seenIn(message)));
  await mira.click(shown, 'broken');
  const told = await waiting;
  expect(new MessageFlagsBitField(told.flags).has(MessageFlags.Ephemeral)).toBe(true);
  expect(log).toContainEqual(expect.stringContaining('and then it broke'));
});

test.each([
  'tea:pour:1',
  'ask:vanished:x',
  'compare:x',
  'advise:',
  'browse',
  'about:more',
  'ask:show:no-such-entry:',
])('the old button %s gets a kind private answer, and no line of alarm in the log', async (id) => {
  const shown = messageOf(await mira.command('old'));
  const alarms = log.filter((line) => line.startsWith('error')).length;
  const outcome = await mira.click(shown, id);
  expect(mannerOf(outcome)).toBe('private');
  expect(seenIn(messageOf(outcome))).toMatch(/older version|no longer/);
  expect(log.filter((line) => line.startsWith('error'))).toHaveLength(alarms);
});

test('while typing, a fault means no suggestions, and the log has it', async () => {
  const known = library.current;
  const complete = () => {
    throw new Error('no leaves to read');
  };
  library.current = { ...known, engine: { ...known.engine, complete } };
  expect(await mira.complete('ask', 'question', 'tea')).toEqual([]);
  expect(log).toContainEqual(expect.stringContaining('no leaves to read'));
  library.current = known;
});

test('where Discord fails to take an answer, the person is told with a reference', async () => {
  discord.faults.fail(502, { times: 4, path: /callback/ });
  expect(seenIn(messageOf(await mira.command('about')))).toMatch(SAID);
});

test('where Discord takes no answer at all, the log says so and the bot goes on', async () => {
  discord.faults.fail(502, { times: 8, path: /callback/ });
  const unanswered = mira.command('about');
  unanswered.catch(() => {});
  await expect.poll(() => log.filter((line) => line.startsWith('warn Discord did not take'))).toHaveLength(1);
  expect(seenIn(messageOf(await mira.command('about')))).toContain('### Tea');
});
