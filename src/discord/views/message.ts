import type { APIMessageTopLevelComponent } from 'discord.js';

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

/**
 * Who reads a message. A public one stays in the channel: whoever asked may delete it, and other people's clicks
 * get private answers. In a private one every click turns the message itself.
 */
export type Audience = { readonly kind: 'public'; readonly asker: string } | { readonly kind: 'private' };

/** Seen by one person only. */
export const PRIVATE: Audience = { kind: 'private' };

/** The asker as a part of a custom id; blank where nobody else can click. */
export const askerPart = (audience: Audience): string => (audience.kind === 'public' ? audience.asker : '');
