import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Log, Meter } from '../../base/log.ts';
import { wasRepeated } from './rest.ts';

/** A refusal of Discord's that no change of this program would end. */
interface Refusal {
  /** Whether somebody can do something about it. */
  readonly level: 'warn' | 'info';
  /** What happened and what to do. */
  readonly sentence: string;
}

const PERMISSIONS =
  'Give the bot View Channel, Send Messages, Send Messages in Threads and Read Message History there.';

const GONE = {
  level: 'info',
  sentence: 'An answer had nowhere to go: its message or channel is gone.',
} as const;
const CLOSED = { level: 'info', sentence: 'An answer had nowhere to go: its thread is closed.' } as const;
const NOT_PERMITTED = { level: 'warn', sentence: `Discord refused an answer. ${PERMISSIONS}` } as const;
const TOO_OLD = {
  level: 'info',
  sentence: 'An answer was to be changed after its 15 minutes; it stays as it is.',
} as const;

const RIVAL: Refusal = {
  level: 'warn',
  sentence:
    'An interaction had been answered already: another process runs with this token. Stop it, or reset the token ' +
    'on the Bot page of https://discord.com/developers/applications and set DISCORD_TOKEN to the new one.',
};

/** By Discord's codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const REFUSALS: ReadonlyMap<unknown, Refusal> = new Map([
  [
    RESTJSONErrorCodes.UnknownInteraction,
    {
      level: 'warn',
      sentence:
        'An answer came after the 3 seconds that Discord waits. If that happens often, this machine or its network is too slow.',
    },
  ],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, RIVAL],
  [RESTJSONErrorCodes.UnknownWebhook, TOO_OLD],
  [RESTJSONErrorCodes.InvalidWebhookToken, TOO_OLD],
  [RESTJSONErrorCodes.MissingAccess, NOT_PERMITTED],
  [RESTJSONErrorCodes.MissingPermissions, NOT_PERMITTED],
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory, NOT_PERMITTED],
  [RESTJSONErrorCodes.UnknownChannel, GONE],
  [RESTJSONErrorCodes.UnknownMessage, GONE],
  [RESTJSONErrorCodes.ThreadLocked, CLOSED],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, CLOSED],
  [
    RESTJSONErrorCodes.CannotSendMessagesToThisUser,
    { level: 'info', sentence: 'An answer had nowhere to go: its reader takes no direct messages.' },
  ],
]);

/** What a refusal is told to, and where it happened. */
export interface Told {
  readonly log: Log;
  readonly meter: Meter;
  /** The id of the channel. */
  readonly channel?: string | null | undefined;
}

/**
 * Writes one sentence about a refusal that lies with Discord, the place or the machine.
 * @returns whether it was one: a second call would then be refused as well.
 */
export function tellRefusal(thrown: unknown, { log, meter, channel }: Told): boolean {
  if (!(thrown instanceof DiscordAPIError)) return false;
  const refusal = REFUSALS.get(thrown.code);
  if (!refusal) return false;
  meter.failed(thrown.code);
  if (refusal === RIVAL && wasRepeated(thrown.url))
    log.info('An answer was sent again after a broken connection; Discord had taken it the first time.');
  else {
    if (refusal === RIVAL) meter.rivalled();
    const where = channel ? ` (channel ${channel}, code ${thrown.code})` : ` (code ${thrown.code})`;
    log[refusal.level](refusal.sentence.replace(/[.:]/, (end) => `${where}${end}`));
  }
  return true;
}

/** Whether a refusal met the answer to an interaction itself, so that no other answer can reach the person. */
export const isAnswerRefused = (thrown: unknown): boolean =>
  thrown instanceof DiscordAPIError && /\/(?:interactions|webhooks)\/\d/.test(thrown.url);
