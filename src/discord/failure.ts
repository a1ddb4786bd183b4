import { randomBytes } from 'node:crypto';
import type { RepliableInteraction } from 'discord.js';
import { messageOf, UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import { messagesFor } from '../messages/speak.ts';
import { privately } from './send.ts';
import { noticeView } from './views/noticeView.ts';

/**
 * Tells the person privately what went wrong: a UserError as it is, of anything else only a reference to the log
 * line that has it whole. Never throws: where even this reply fails, the log says so.
 */
export async function answerFailure(
  thrown: unknown,
  interaction: RepliableInteraction,
  log: Log,
): Promise<void> {
  const say = messagesFor(interaction.locale);
  const said = thrown instanceof UserError ? thrown.saidIn(say) : say.troubles.wentWrong(refer(thrown, log));
  const message = privately(noticeView(said));
  try {
    if (interaction.replied || interaction.deferred) await interaction.followUp(message);
    else await interaction.reply(message);
  } catch (unanswered) {
    log.warn(`Discord did not take the answer to a failed interaction: ${messageOf(unanswered)}`);
  }
}

/** Writes an error and its causes to the log. Returns the reference that it stands under. */
export function refer(thrown: unknown, log: Log): string {
  const reference = randomBytes(4).toString('hex');
  log.error(`reference ${reference}: ${whole(thrown)}`);
  return reference;
}

function whole(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const cause = thrown.cause === undefined ? '' : `\ncaused by ${whole(thrown.cause)}`;
  return `${thrown.stack ?? thrown.message}${cause}`;
}
