import type { APIMessage } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import { isEphemeral } from './answerMessage.ts';
import { type FinalOutcome, failureLine, type Interaction } from './interaction.ts';

/**
 * Settles how a deferred interaction ends: with what becomes of the message that the deferral made or meant, or
 * as a failure when its token dies. A follow-up may settle it before.
 */
export function awaitFinal(
  world: World,
  interaction: Interaction,
  message: APIMessage,
  lifeMs: number,
): void {
  const { final, facts } = interaction;
  const stop = world.events.on((event) => {
    if ((event.t !== 'edited' && event.t !== 'deleted') || event.message.id !== message.id) return;
    final.settle(event.t === 'deleted' ? { kind: 'deleted' } : shownIn(event.message, facts.source));
  });
  const cancel = world.clock.after(lifeMs, () =>
    final.settle({ kind: 'failed', reason: failureLine(facts.type) }),
  );
  void final.promise.then(() => {
    stop();
    cancel();
  });
}

const shownIn = (message: APIMessage, source: string | undefined): FinalOutcome =>
  message.id === source
    ? { kind: 'updated', message }
    : { kind: 'message', message, ephemeral: isEphemeral(message) };
