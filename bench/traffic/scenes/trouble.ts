import { type APIMessage, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type { LocalDiscord } from 'wireside-local-discord';
import type { Stage } from '../explore.ts';

/** Buttons as they were before the house was drawn anew, each on a message of its own. */
export async function old({ discord, notebook }: Stage): Promise<void> {
  const mira = discord.person('mira');
  for (const id of OLD_IDS) {
    const custom_id = id.replace('@mira', mira.id);
    const message = await postAsBot(discord, {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'old',
      custom_id,
    });
    await notebook.step(`old button ${id}`, () => mira.click(message, custom_id));
  }
}

async function postAsBot(discord: LocalDiscord, component: object): Promise<APIMessage> {
  const { api, token, channel, messages } = discord;
  const rows = [{ type: ComponentType.ActionRow, components: [component] }];
  const answer = await fetch(`${api}/v10/channels/${channel('general')}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ flags: MessageFlags.IsComponentsV2, components: rows }),
  });
  const posted = messages('general').at(-1);
  if (!answer.ok || !posted) throw new Error(await answer.text());
  return posted;
}

/** Where the bot may not, where Discord fails, and where the bot is not a member. */
export async function trouble({ discord, notebook }: Stage): Promise<void> {
  const mira = discord.person('mira');
  discord.faults.deny('questions', 'SendMessages');
  await notebook.step('may not write', () => mira.say('questions', `<@${discord.botId}> what is tea?`));
  discord.faults.deny('questions');
  discord.faults.deny('general', 'ViewChannel');
  await notebook.step('may not see: a vote', () => mira.command('advise', { together: 5 }));
  discord.faults.deny('general');
  discord.faults.fail(502, { times: 4, path: /callback/ });
  await notebook.step('Discord fails', () => mira.command('about'));
  for (const channel of ['dm', 'weekend'])
    for (const command of ['ask', 'compare', 'advise', 'browse', 'about']) {
      const options = command === 'ask' ? { question: 'what is tea?' } : {};
      await notebook.step(`${command} in ${channel}`, () => mira.command(command, options, { channel }));
    }
}

/** Custom ids that buttons have, one of each kind and some that no button has; `@mira` stands for the id of a person. */
const OLD_IDS: readonly string[] = [
  'tea:pour:1',
  'ask:vanished:x',
  'compare:x',
  'advise:',
  'browse',
  'about:more',
  'ask:show:no-such-entry:',
];
