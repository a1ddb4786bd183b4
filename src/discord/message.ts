import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  DiscordAPIError,
  type MessageComponentInteraction,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Entry } from '../knowledge/pack.ts';
import { LocalizedError, type Translator } from '../locales/translator.ts';
import { button, text } from './components.ts';
import { type CustomId, encodeCustomId } from './customId.ts';

/** What a view makes: a Components V2 message as Discord's API takes it, and the people it may notify. */
export interface MessageView {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Ids of users; nobody unless named here. */
  readonly notify?: readonly string[];
  /** Files that the components show as `attachment://name`. */
  readonly files?: readonly FileView[];
  /** The same with pictures that take a moment; without, it is whole too. Never rejects. */
  readonly complete?: () => Promise<MessageView>;
}

/** A view with all its pictures, for where they cannot follow later. */
export const completed = async (view: MessageView): Promise<MessageView> => (await view.complete?.()) ?? view;

/** A file that goes along with a message. */
export interface FileView {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A drawn picture and the words for it. */
export interface DrawnPicture extends FileView {
  readonly alt: string;
}

/**
 * Who reads a message. A public one stays in the channel: whoever asked may delete it, and other people's clicks
 * get private answers. In a private one every click turns the message itself.
 */
export type Audience = (
  | { readonly kind: 'public'; readonly asker: string }
  | { readonly kind: 'private' }
) & {
  /** The bot's words in the language of whoever reads it first. */
  readonly t: Translator;
};

/** Seen by one person only. */
export const privateTo = (t: Translator): Audience => ({ kind: 'private', t });

/** Seen by everybody in the channel, and asked for by the user of this id. */
export const publicFor = (asker: string, t: Translator): Audience => ({ kind: 'public', asker, t });

/** The small line that tells in which language an answer is, where that is not the reader's; none where it is. */
export const noticeOf = ({ notice }: Translator) => (notice === undefined ? [] : [text(notice)]);

/** The asker as a part of a custom id; blank where nobody else can click. */
export const askerPart = (audience: Audience): string => (audience.kind === 'public' ? audience.asker : '');

/** A sentence or two from the bot. The text is Discord Markdown. */
export const noticeView = (content: string): MessageView => ({ components: [text(content)] });

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
