import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Translator } from '../locales/translator.ts';
import { text } from './components.ts';

/** What a view makes: a Components V2 message as Discord's API takes it, and the people it may notify. */
export interface MessageView {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Ids of users; nobody unless named here. */
  readonly notify?: readonly string[];
  /** Files that the components show as `attachment://name`. */
  readonly files?: readonly FileView[];
}

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
