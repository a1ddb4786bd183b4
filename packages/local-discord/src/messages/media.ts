import type { APIAttachment, APIUnfurledMediaItem } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import { referencedName } from './referenced.ts';

/** The media that a message's components show: files of the message by name, or what is on the web. */
export class Media {
  readonly #world: World;
  readonly #attachments: readonly APIAttachment[];

  constructor(world: World, attachments: readonly APIAttachment[]) {
    this.#world = world;
    this.#attachments = attachments;
  }

  /** What is behind an address. */
  unfurled(url: string): APIUnfurledMediaItem {
    const found = this.#find(url);
    const id = this.#world.ids.next();
    if (found === undefined) return Object.assign({ url, proxy_url: url }, { id });
    const { width = null, height = null, content_type = null, proxy_url } = found;
    const media = { url: found.url, proxy_url, width, height, content_type, attachment_id: found.id };
    return Object.assign(media, { id });
  }

  /** Name and bytes of the file behind an `attachment://` address. */
  attachment(url: string): { readonly name: string; readonly size: number } {
    const found = this.#find(url);
    return { name: found?.filename ?? referencedName(url) ?? '', size: found?.size ?? 0 };
  }

  #find(url: string): APIAttachment | undefined {
    const name = referencedName(url);
    return this.#attachments.find((one) => (name === undefined ? one.url === url : one.filename === name));
  }
}
