import { randomBytes } from 'node:crypto';
import type { RepliableInteraction } from 'discord.js';
import { codeOf, messageOf, UserError } from '../base/errors.ts';
import type { Log, Meter } from '../base/log.ts';
import type { Translations } from '../locales/en.ts';
import { LocalizedError, type Sentence, translationsFor } from '../locales/translator.ts';
import { isAnswerRefused, tellRefusal } from './connection/refusals.ts';
import { noticeView } from './message.ts';
import { privately } from './send.ts';

/** Where trouble is told and counted. */
export interface Watch {
  readonly log: Log;
  readonly meter: Meter;
}

/**
 * Tells the person privately what went wrong: a UserError as it is, of anything else only a reference to the log
 * line that has it whole. Where Discord refused the answer itself, a second one would be refused too, and the log alone
 * has a sentence. Never throws.
 */
export async function answerFailure(
  thrown: unknown,
  interaction: RepliableInteraction,
  { log, meter }: Watch,
): Promise<void> {
  const told = { log, meter, channel: interaction.channelId };
  if (isAnswerRefused(thrown) && tellRefusal(thrown, told)) return;
  if (!(thrown instanceof UserError)) meter.failed(codeName(thrown));
  const t = translationsFor(interaction.locale);
  const message = privately(noticeView(sentenceFor(thrown, t, log)));
  try {
    if (interaction.replied || interaction.deferred) await interaction.followUp(message);
    else await interaction.reply(message);
  } catch (unanswered) {
    if (!tellRefusal(unanswered, told))
      log.warn(`Discord did not take the answer to a failed interaction: ${messageOf(unanswered)}`);
  }
}

/** What an error is counted under. */
export function codeName(thrown: unknown): string | number {
  const code = codeOf(thrown);
  if (typeof code === 'string' || typeof code === 'number') return code;
  return thrown instanceof Error ? thrown.name : 'unknown';
}

/** What somebody reads: a UserError as it is, of anything else only a reference to the log. */
export function sentenceFor(thrown: unknown, t: Translations, log: Log): string {
  if (thrown instanceof LocalizedError) return thrown.saidIn(t);
  return thrown instanceof UserError ? thrown.message : t.troubles.wentWrong(refer(thrown, log));
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

/** What someone reads who uses a button or command that an older version made. */
export const OLD_BUTTON: Sentence = ({ troubles }) => troubles.oldButton;
