import { type APIMessage, ComponentType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

/**
 * Custom ids that messages in people's channels hold, as the bot wrote them in November 2026. They are a contract:
 * a button that was made then goes on working. `@mira` stands for the id of a person, `@vote` for that of a vote.
 */
const BUTTONS: readonly (readonly [id: string, manner: string, says: string])[] = [
  ['ask:show:what-is-tea:', 'private', '### What is tea?'],
  ['ask:show:what-is-oolong:what-is-tea', 'private', '### What is oolong?'],
  ['ask:open:breakfast-blend', 'private', '### What is in an English breakfast blend?'],
  ['ask:pick:what-is-oolong:@mira:', 'updated', '### What is oolong?'],
  ['ask:pick:what-is-oolong:@tomas:', 'private', '### What is oolong?'],
  ['ask:pick:what-is-oolong:@mira:@tomas', 'updated', 'For <@@tomas>'],
  ['ask:why:4db9d9c4:what is oolong: a tea?', 'private', '→ **What is oolong?**'],
  ['ask:delete:@tomas', 'private', 'Only whoever asked'],
  ['ask:delete:@tomas:what-is-tea', 'private', 'Only whoever asked'],
  ['compare:overview:green-vs-black:@mira:Oo5y_9', 'updated', '### Green tea and black tea'],
  ['compare:overview:green-vs-black:@mira', 'updated', '### Green tea and black tea'],
  ['compare:overview:green-vs-black::Oo5y_9', 'private', '### Green tea and black tea'],
  ['advise:start:which-tea', 'private', '-# Question 1'],
  ['advise:next:which-tea', 'private', '-# Question 1'],
  ['advise:go:which-tea:A52ytg-ja-', 'private', '-# Question 2'],
  ['advise:go:which-tea:A52ytg-jdtubL6JN', 'private', '### One of each'],
  ['advise:keep:which-tea:A52ytg-jdtubL6JN', 'private', '### One of each'],
  ['advise:back:which-tea:A52ytg-jdtubL6JN', 'private', '**Which taste do you like best?**'],
  ['advise:share:which-tea:A52ytg-jdtubL6JN', 'public', 'Advice shared by Mira:'],
  ['advise:why:which-tea:A52ytg-jdtubL6JN:0', 'private', '-# Reasons'],
  ['advise:do:which-tea:A52ytg-jdtubL6JN:0', 'private', '-# Next steps'],
  ['advise:if:which-tea:A52ytg-jdtubL6JN:0', 'private', '-# What would change this'],
  ['advise:not:which-tea:A52ytg-jdtubL6JN:0', 'private', '-# What was not asked'],
  ['advise:how:which-tea:A52ytg-jdtubL6JN:0', 'private', '-# What it takes'],
  ['browse:kinds', 'private', '[Questions (4)]'],
  ['browse:topics:faq:0', 'private', '### Questions'],
];

const SELECTS: readonly (readonly [id: string, value: string, manner: string, says: string])[] = [
  ['compare:aspect:green-vs-black:@mira:Oo5y_9', 'taste', 'updated', '### Taste'],
  ['compare:aspect:green-vs-black:@mira', 'taste', 'updated', '### Taste'],
  ['compare:aspect:green-vs-black::Oo5y_9', 'water', 'private', '### Water temperature'],
  ['advise:pick', 'which-tea', 'private', '-# Question 1'],
  ['advise:choose:which-tea', 'A52ytg-jdtubL6JN', 'private', '### One of each'],
  ['advise:change:which-tea', 'A52ytL0Aj0Bwp77APYw', 'private', '-# Change your answer'],
  ['advise:row', 'taste', 'private', '### Taste'],
  ['browse:read:faq:0', 'how-to-store-tea', 'private', '### How do I store tea?'],
];

const { discord } = await startWire(await loadTea());
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const filled = (text: string) => text.replaceAll('@mira', mira.id).replaceAll('@tomas', tomas.id);

/** A message of the bot with one component, as an earlier version of it may have left there. */
async function left(component: object): Promise<APIMessage> {
  const posted = await fetch(`${discord.api}/v10/channels/${discord.channel('general')}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.ActionRow, components: [component] }],
    }),
  });
  expect(posted.status).toBe(200);
  const message = discord.messages('general').at(-1);
  if (!message) throw new Error('Nothing was posted.');
  return message;
}

const button = (custom_id: string) => left({ type: ComponentType.Button, style: 2, label: 'old', custom_id });
const select = (custom_id: string, value: string) =>
  left({ type: ComponentType.StringSelect, custom_id, options: [{ label: 'old', value }] });

test.each(BUTTONS)('the old button %s goes on working', async (id, manner, says) => {
  const outcome = await mira.click(await button(filled(id)), filled(id));
  expect(seenIn(messageOf(outcome))).toContain(filled(says));
  expect(mannerOf(outcome)).toBe(manner);
});

test.each(SELECTS)('the old select %s goes on working', async (id, value, manner, says) => {
  const outcome = await mira.select(await select(filled(id), value), filled(id), [value]);
  expect(seenIn(messageOf(outcome))).toContain(says);
  expect(mannerOf(outcome)).toBe(manner);
});

test.each(['ask:delete:@mira', 'ask:delete:@mira:what-is-tea'])(
  'the old button %s deletes its message',
  async (id) => {
    const message = await button(filled(id));
    await mira.click(message, filled(id));
    await expect.poll(() => discord.messages('general').some((each) => each.id === message.id)).toBe(false);
  },
);

test('the old button of a form opens it, and the form is handed in under the same id', async () => {
  const outcome = await mira.click(await button('advise:form:which-tea'), 'advise:form:which-tea');
  if (outcome.kind !== 'modal') throw new Error('No form came.');
  expect(outcome.modal.custom_id).toBe('advise:form:which-tea');
  const done = await mira.submit(outcome.modal, { time: 'morning', milk: 'always', taste: 'malt' });
  expect(seenIn(messageOf(done))).toContain('### A black tea');
});

test('the old buttons of a vote go on working', async () => {
  const vote = messageOf(await mira.command('advise', { guide: 'which-tea', together: 60 }));
  const voteId = /advise:together:(\d+):vote/.exec(JSON.stringify(vote.components))?.[1];
  const click = async (what: string) => {
    const id = `advise:together:${voteId}:${what}`;
    return mira.click(await button(id), id);
  };
  expect(seenIn(messageOf(await click('vote:1:morning')))).toContain('Your vote: In the morning');
  expect(seenIn(messageOf(await click('back:1')))).toContain('taken back');
  // It goes on in the message that was clicked last.
  const now = () => discord.messages('general').map(seenIn).join('\n');
  await click('next:1');
  await expect.poll(now).toContain('question 2');
  await click('stop:2');
  await expect.poll(now).toContain('The vote was stopped');
});

test('an old code of a result is still one', async () => {
  const outcome = await mira.command('advise', { code: 'A52ytdtubL6g-jKJIr' });
  expect(seenIn(messageOf(outcome))).toContain('### One of each');
});
