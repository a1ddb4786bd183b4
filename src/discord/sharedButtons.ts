import {
  type APIButtonComponentWithCustomId,
  DiscordAPIError,
  type MessageComponentInteraction,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Entry } from '../knowledge/pack.ts';
import { LocalizedError } from '../locales/localizedError.ts';
import { button } from './components.ts';
import { type CustomId, encodeCustomId } from './customId.ts';
import type { Audience } from './message.ts';

/** Buttons under messages of several features. Their ids begin with the command that takes the clicks on them: `ask`. */
const OWNER = 'ask';

/** The action of a button that opens an entry beside the message, which stays as it is. */
export const OPEN = 'open';

/** The action of "Delete". */
export const DELETE = 'delete';

/** Opens an entry beside the message, which stays as it is. */
export const entryButton = ({ id, question }: Entry): APIButtonComponentWithCustomId =>
  button(question, encodeCustomId(OWNER, OPEN, id));

/**
 * "Delete" for whoever asked, under everything that stays in a channel; a private message goes by itself.
 * @param shown the id of the entry that the message shows, which a reply to it may mean.
 */
export const deleteButtons = (audience: Audience, shown = ''): readonly APIButtonComponentWithCustomId[] =>
  audience.kind === 'public' ? [button(audience.t.general.delete, deleteId(audience.asker, shown))] : [];

const deleteId = (asker: string, shown: string): string =>
  encodeCustomId(OWNER, DELETE, asker, ...(shown ? [shown] : []));

/** The id of the entry that the message of such a button shows; undefined for any other button. */
export const shownBeside = ({ owner, action, parts }: CustomId): string | undefined =>
  owner === OWNER && action === DELETE ? parts[1] : undefined;

/** Takes the message away, for whoever asked, and for those who may delete anything in the channel. */
export async function deleteMessage(
  click: MessageComponentInteraction,
  { parts: [asker] }: CustomId,
): Promise<void> {
  const mayDelete =
    click.user.id === asker || click.memberPermissions?.has(PermissionFlagsBits.ManageMessages);
  if (!mayDelete) throw new LocalizedError(({ troubles }) => troubles.onlyAsker);
  await click.deferUpdate();
  await click.deleteReply().catch((thrown: unknown) => {
    if (!isGone(thrown)) throw thrown;
  });
}

/** Somebody else was quicker. */
const isGone = (thrown: unknown): boolean =>
  thrown instanceof DiscordAPIError && thrown.code === RESTJSONErrorCodes.UnknownMessage;
