import { Client, GatewayDispatchEvents, InteractionType as Type } from '@discordjs/core';
import { REST } from '@discordjs/rest';
import { WebSocketManager } from '@discordjs/ws';
import type { LocalDiscord } from '../../src/start.ts';

/** A bot on @discordjs/core. @returns what ends it */
export async function startCoreBot({
  api: base,
  token,
  applicationId,
}: LocalDiscord): Promise<() => Promise<void>> {
  const rest = new REST({ api: base }).setToken(token);
  const gateway = new WebSocketManager({ token, intents: 1, rest });
  const client = new Client({ rest, gateway });
  client.on(GatewayDispatchEvents.InteractionCreate, async ({ data: used, api: { interactions } }) => {
    const { id, token: key } = used;
    if (used.type === Type.ApplicationCommandAutocomplete)
      await interactions.createAutocompleteResponse(id, key, {
        choices: [{ name: 'A pear', value: 'pear' }],
      });
    else if (used.type === Type.ModalSubmit) await interactions.reply(id, key, { content: 'Written' });
    else if (used.type === Type.MessageComponent && used.data.custom_id === 'choose')
      await interactions.updateMessage(id, key, { content: 'Chosen', components: [] });
    else if (used.type === Type.MessageComponent) {
      const field = { type: 4, custom_id: 'text', style: 1, label: 'Text' } as const;
      const components = [{ type: 1 as const, components: [field] }];
      await interactions.createModal(id, key, { custom_id: 'form', title: 'Write', components });
    } else if (used.type === Type.ApplicationCommand && used.data.name === 'late') {
      await interactions.defer(id, key);
      await interactions.editReply(applicationId, key, { content: 'There it is' });
    } else {
      const options = [{ label: 'A', value: 'a' }];
      await interactions.reply(id, key, {
        embeds: [{ title: 'A pear', footer: { text: 'fruit' } }],
        components: [
          { type: 1, components: [{ type: 2, style: 1, label: 'Write', custom_id: 'write' }] },
          { type: 1, components: [{ type: 3, custom_id: 'choose', placeholder: 'Choose', options }] },
        ],
        files: [{ name: 'pear.txt', data: 'a pear', contentType: 'text/plain' }],
      });
    }
  });
  const what = { type: 3, name: 'what', description: 'What', required: true, autocomplete: true } as const;
  await client.api.applicationCommands.bulkOverwriteGlobalCommands(applicationId, [
    { name: 'show', description: 'Shows it', options: [what] },
    { name: 'late', description: 'Takes its time' },
  ]);
  const ready = new Promise((resolve) => client.once(GatewayDispatchEvents.Ready, resolve));
  await gateway.connect();
  await ready;
  return async () => gateway.destroy();
}
