import { Client, GatewayDispatchEvents as Event, InteractionType as Type } from '@discordjs/core';
import { REST } from '@discordjs/rest';
import { WebSocketManager } from '@discordjs/ws';
import type { LocalDiscord } from '../../src/start.ts';
import { COMMANDS, FORM, PEAR, SHOWN } from './sent.ts';

/** A bot on @discordjs/core. @returns what ends it */
export async function startCoreBot({ api, token, applicationId }: LocalDiscord): Promise<() => void> {
  const rest = new REST({ api }).setToken(token);
  const gateway = new WebSocketManager({ token, intents: 1, rest });
  const client = new Client({ rest, gateway });
  client.on(Event.InteractionCreate, async ({ data: used, api: { interactions } }) => {
    const it = [used.id, used.token] as const;
    if (used.type === Type.ApplicationCommandAutocomplete)
      await interactions.createAutocompleteResponse(...it, { choices: [PEAR] });
    else if (used.type === Type.ModalSubmit) await interactions.reply(...it, { content: 'Written' });
    else if (used.type === Type.MessageComponent && used.data.custom_id === 'choose')
      await interactions.updateMessage(...it, { content: 'Chosen', components: [] });
    else if (used.type === Type.MessageComponent) await interactions.createModal(...it, FORM);
    else if (used.type === Type.ApplicationCommand && used.data.name === 'late') {
      await interactions.defer(...it);
      await interactions.editReply(applicationId, used.token, { content: 'There it is' });
    } else await interactions.reply(...it, { ...SHOWN, files: [{ name: 'pear.txt', data: 'a pear' }] });
  });
  await client.api.applicationCommands.bulkOverwriteGlobalCommands(applicationId, COMMANDS);
  const ready = new Promise((resolve) => client.once(Event.Ready, resolve));
  await gateway.connect();
  await ready;
  return () => gateway.destroy();
}
