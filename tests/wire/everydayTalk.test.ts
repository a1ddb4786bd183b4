import { expect, test } from 'vitest';
import { loadTea } from '../fixtures/tea.ts';
import { EVERYDAY_LINES, EVERYDAY_TITLES } from './everydayTalk.ts';
import { startWire } from './startWire.ts';

const { discord } = await startWire(await loadTea());
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];

/** Asks the bot by name and waits for its answer: by then it has dealt with what came before. */
async function settle(): Promise<void> {
  const asked = await tomas.say('questions', `<@${discord.botId}> what is tea?`);
  await discord.waitForMessage(
    'questions',
    ({ message_reference }) => message_reference?.message_id === asked.id,
  );
}

/** Every message that the bot has sent or looked for, but its answers to `settle`. */
const unasked = () =>
  discord
    .calls()
    .map(({ path: to }) => to)
    .filter((to) => to.includes('/messages') && !to.includes(discord.channel('questions')));

test('of 1,000 everyday titles and lines that do not address it, the bot answers none', async () => {
  expect(EVERYDAY_TITLES.length + EVERYDAY_LINES.length).toBe(1_000);
  for (const title of EVERYDAY_TITLES) await mira.post(title, 'Tell me what you think.');
  for (const line of EVERYDAY_LINES) await mira.say('general', line);
  await settle();
  expect(unasked()).toEqual([]);
});

test('a title that asks what the pack knows is answered, so the silence above is one of judgement', async () => {
  const { thread } = await mira.post('How long should tea steep?', 'For my report.');
  const hint = await discord.waitForMessage(thread.name, ({ author }) => author.bot === true);
  expect(hint.channel_id).toBe(thread.id);
});

test('the bot logs in without a privileged intent', () => {
  const privileged = (1 << 1) | (1 << 8) | (1 << 15);
  expect(discord.identify()?.intents).toBeGreaterThan(0);
  expect((discord.identify()?.intents ?? privileged) & privileged).toBe(0);
});
