import { z } from 'zod';
import { formError } from '../apiError.ts';
import { integer, list, REQUIRED, text, url } from './field.ts';
import { type Report, rule } from './rule.ts';

const MAX_TITLE = 256;
const MAX_DESCRIPTION = 4_096;
const MAX_FIELDS = 25;
const MAX_FIELD_NAME = 256;
const MAX_FIELD_VALUE = 1_024;
const MAX_FOOTER = 2_048;
const MAX_AUTHOR = 256;
const MAX_URL = 2_048;
const MAX_COLOUR = 0xff_ff_ff;
/** Characters over all embeds of a message (docs). */
const MAX_TOTAL = 6_000;

const TOO_LARGE = formError('MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_TOTAL}`);

const Link = url(MAX_URL).exactOptional();

/** A part that may be empty, which is then as if it were not there: libraries send such. */
const orEmpty = <Part extends z.ZodType>(part: Part) =>
  z.preprocess((value) => (isEmpty(value) ? undefined : value), part.optional());

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

const Picture = orEmpty(z.object({ url: url(MAX_URL, ['http', 'https', 'attachment']) }));

/** An embed as an application sends it; an empty one is refused. */
export const Embed = z
  .object({
    title: text(0, MAX_TITLE).exactOptional(),
    description: text(0, MAX_DESCRIPTION).exactOptional(),
    url: Link,
    color: integer(0, MAX_COLOUR).exactOptional(),
    timestamp: z.iso.datetime({ offset: true }).exactOptional(),
    fields: list(
      z.object({
        name: text(1, MAX_FIELD_NAME),
        value: text(1, MAX_FIELD_VALUE),
        inline: z.boolean().exactOptional(),
      }),
      0,
      MAX_FIELDS,
    ).exactOptional(),
    author: z
      .object({
        name: text(1, MAX_AUTHOR),
        url: Link,
        icon_url: url(MAX_URL, ['http', 'https', 'attachment']).exactOptional(),
      })
      .exactOptional(),
    footer: orEmpty(
      z.object({
        text: text(1, MAX_FOOTER),
        icon_url: url(MAX_URL, ['http', 'https', 'attachment']).exactOptional(),
      }),
    ),
    image: Picture,
    thumbnail: Picture,
  })
  .check(rule(checkNotEmpty));
export type Embed = z.infer<typeof Embed>;

/** The characters that count towards the total of a message. */
export const embedLength = (embed: Embed): number =>
  [
    embed.title,
    embed.description,
    embed.author?.name,
    embed.footer?.text,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ].reduce((sum, part) => sum + (part?.length ?? 0), 0);

/** All embeds of a message together. */
export function checkEmbedTotal(embeds: readonly Embed[], report: Report): void {
  if (embeds.reduce((sum, embed) => sum + embedLength(embed), 0) > MAX_TOTAL) report(TOO_LARGE, 'embeds');
}

function checkNotEmpty(embed: Embed, report: Report): void {
  if (embedLength(embed) === 0 && !embed.image && !embed.thumbnail) report(REQUIRED, 'description');
}
