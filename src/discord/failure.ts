import { randomBytes } from 'node:crypto';
import type { RepliableInteraction } from 'discord.js';
import { messageOf, UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { LocalizedError } from '../messages/localizedError.ts';
import type { Messages } from '../messages/messages.ts';
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
  const message = privately(noticeView(sentenceFor(thrown, say, log)));
  try {
    if (interaction.replied || interaction.deferred) await interaction.followUp(message);
    else await interaction.reply(message);
  } catch (unanswered) {
    log.warn(`Discord did not take the answer to a failed interaction: ${messageOf(unanswered)}`);
  }
}

function sentenceFor(thrown: unknown, say: Messages, log: Log): string {
  if (thrown instanceof LocalizedError) return thrown.saidIn(say);
  return thrown instanceof UserError ? thrown.message : say.troubles.wentWrong(refer(thrown, log));
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
