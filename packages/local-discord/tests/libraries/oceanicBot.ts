import { once } from 'node:events';
import { Client } from 'oceanic.js';
import type { LocalDiscord } from '../../src/start.ts';
import { COMMANDS, FORM, PEAR, SHOWN } from './sent.ts';

/** A bot on oceanic.js. @returns what ends it */
export async function startOceanicBot({ api, token }: LocalDiscord): Promise<() => void> {
  const rest = { baseURL: `${api}/v10` };
  const client = new Client({ auth: `Bot ${token}`, rest, gateway: { intents: 1 } });
  client.on('interactionCreate', async (used) => {
    if (used.isAutocompleteInteraction()) await used.result([PEAR]);
    else if (used.isModalSubmitInteraction()) await used.createMessage({ content: 'Written' });
    else if (used.isComponentInteraction() && used.data.customID === 'choose')
      await used.editParent({ content: 'Chosen', components: [] });
    else if (used.isComponentInteraction()) await used.createModal(FORM);
    else if (used.isCommandInteraction() && used.data.name === 'late') {
      await used.defer();
      await used.editOriginal({ content: 'There it is' });
    } else if (used.isCommandInteraction())
      await used.createMessage({ ...SHOWN, files: [{ name: 'pear.txt', contents: Buffer.from('a pear') }] });
  });
  const ready = once(client, 'ready');
  await client.connect();
  await ready;
  await client.application.bulkEditGlobalCommands(COMMANDS);
  return () => client.disconnect(false);
}
