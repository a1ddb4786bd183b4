import { type APIAttachment, type APIEmbed, EmbedType } from 'discord-api-types/v10';
import type { Embed } from '../rules/embed.ts';
import { referencedName } from './referenced.ts';

/** Embeds as Discord shows them, with the files that they name by `attachment://`. */
export const apiEmbeds = (embeds: readonly Embed[], attachments: readonly APIAttachment[]): APIEmbed[] =>
  embeds.map((embed) => {
    const { image, thumbnail, author, footer, fields, ...rest } = embed;
    const resolve = (url: string) =>
      attachments.find((one) => one.filename === referencedName(url))?.url ?? url;
    const picture = ({ url }: { readonly url: string }) => ({ url: resolve(url), proxy_url: resolve(url) });
    const icon = ({ icon_url }: { readonly icon_url?: string }) =>
      icon_url === undefined ? {} : { icon_url: resolve(icon_url), proxy_icon_url: resolve(icon_url) };
    return {
      type: EmbedType.Rich,
      ...rest,
      ...(fields ? { fields: fields.map((field) => ({ inline: false, ...field })) } : {}),
      ...(image ? { image: picture(image) } : {}),
      ...(thumbnail ? { thumbnail: picture(thumbnail) } : {}),
      ...(author ? { author: { ...author, ...icon(author) } } : {}),
      ...(footer ? { footer: { ...footer, ...icon(footer) } } : {}),
    };
  });

/** The attachments that embeds show: Discord does not list them beside the embeds. */
export function shownInEmbeds(embeds: readonly Embed[]): ReadonlySet<string> {
  const urls = embeds.flatMap(({ image, thumbnail, author, footer }) => [
    image?.url,
    thumbnail?.url,
    author?.icon_url,
    footer?.icon_url,
  ]);
  return new Set(urls.flatMap((url) => (url === undefined ? [] : (referencedName(url) ?? []))));
}
