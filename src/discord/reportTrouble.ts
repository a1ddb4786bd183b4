import { type Client, Events } from 'discord.js';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';

/**
 * Writes the client's faults to the log, and each loss of the connection with its end.
 * @returns what ends that for connections, before the bot itself leaves.
 */
export function reportTrouble(client: Client, log: Log): () => void {
  const cut = new Set<number>();
  const lost = (shard: number) => {
    if (!cut.has(shard)) log.info('The connection to Discord was lost; connecting again.');
    cut.add(shard);
  };
  const back = (shard: number) => {
    if (cut.delete(shard)) log.info('Connected to Discord again.');
  };
  client.on(Events.ShardReconnecting, lost);
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  client.on(Events.Error, (error) => log.error(`discord.js: ${messageOf(error)}`));
  client.on(Events.Warn, (line) => log.warn(`discord.js: ${line}`));
  client.on(Events.ShardError, (error) =>
    log.warn(`The connection to Discord had a fault: ${error.message}`),
  );
  return () => client.off(Events.ShardReconnecting, lost);
}
