import type { APIMessage } from 'discord-api-types/v10';
import type { World } from './world/world.ts';

/** What is waited for. */
interface Awaited {
  readonly channel: string;
  readonly accept?: ((message: APIMessage) => boolean) | undefined;
  readonly timeoutMs: number;
}

/** The next message of the bot in a channel, once the bot has the answer to sending it. @throws Error after `timeoutMs`. */
export function nextMessage(
  world: World,
  { channel, accept = () => true, timeoutMs }: Awaited,
): Promise<APIMessage> {
  return new Promise((resolve, reject) => {
    const stop = world.events.on((event) => {
      if (event.t !== 'message' || event.message.channel_id !== channel) return;
      if (event.message.author.id !== world.people.bot.id || !accept(event.message)) return;
      finish();
      world.delivery.after(() => resolve(event.message));
    });
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`No message of the bot came within ${timeoutMs} ms.`));
    }, timeoutMs);
    const finish = () => {
      stop();
      clearTimeout(timer);
    };
  });
}
