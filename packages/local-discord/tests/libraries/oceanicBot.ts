import { once } from 'node:events';
import { Client } from 'oceanic.js';
import type { LocalDiscord } from '../../src/start.ts';

/** A bot on oceanic.js. @returns what ends it */
export async function startOceanicBot({ api, token }: LocalDiscord): Promise<() => Promise<void>> {
  const rest = { baseURL: `${api}/v10` };
  const client = new Client({ auth: `Bot ${token}`, rest, gateway: { intents: 1 } });
  client.on('interactionCreate', async (used) => {
    if (used.isAutocompleteInteraction()) await used.result([{ name: 'A pear', value: 'pear' }]);
    else if (used.isModalSubmitInteraction()) await used.createMessage({ content: 'Written' });
    else if (used.isComponentInteraction() && used.data.customID === 'choose')
      await used.editParent({ content: 'Chosen', components: [] });
    else if (used.isComponentInteraction()) {
      const field = { type: 4, customID: 'text', style: 1, label: 'Text' } as const;
      const components = [{ type: 1 as const, components: [field] }];
      await used.createModal({ customID: 'form', title: 'Write', components });
    } else if (used.isCommandInteraction() && used.data.name === 'late') {
      await used.defer();
      await used.editOriginal({ content: 'There it is' });
    } else if (used.isCommandInteraction()) {
      const options = [{ label: 'A', value: 'a' }];
      await used.createMessage({
        embeds: [{ title: 'A pear', footer: { text: 'fruit' } }],
        components: [
          { type: 1, components: [{ type: 2, style: 1, label: 'Write', customID: 'write' }] },
          { type: 1, components: [{ type: 3, customID: 'choose', placeholder: 'Choose', options }] },
        ],
        files: [{ name: 'pear.txt', contents: Buffer.from('a pear') }],
      });
    }
  });
  const ready = once(client, 'ready');
  await client.connect();
  await ready;
  const what = { type: 3, name: 'what', description: 'What', required: true, autocomplete: true } as const;
  await client.application.bulkEditGlobalCommands([
    { type: 1, name: 'show', description: 'Shows it', options: [what] },
    { type: 1, name: 'late', description: 'Takes its time' },
  ]);
  return async () => client.disconnect(false);
}
