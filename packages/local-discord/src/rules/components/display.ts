import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import { z } from 'zod';
import { list, text, url } from '../field.ts';
import { MessageButton } from './button.ts';
import { base, optionalBoolean } from './shared.ts';

const MAX_TEXT = 4_000;
const MAX_SECTION_TEXTS = 3;
const MAX_GALLERY_ITEMS = 10;
const MAX_ALT_TEXT = 1_024;
const MAX_MEDIA_URL = 2_048;

/** A picture or video: an address, or `attachment://` with the name of a file that is sent along. */
const Media = z.object({ url: url(MAX_MEDIA_URL, ['http', 'https', 'attachment']) });

const shown = {
  media: Media,
  description: text(1, MAX_ALT_TEXT).exactOptional(),
  spoiler: optionalBoolean,
};

/** Markdown. */
export const TextDisplay = z.object({
  ...base,
  type: z.literal(ComponentType.TextDisplay),
  content: text(1, MAX_TEXT),
});

/** A small picture beside a section. */
export const Thumbnail = z.object({ ...base, ...shown, type: z.literal(ComponentType.Thumbnail) });

/** One to three texts with a button or a picture beside them. */
export const Section = z.object({
  ...base,
  type: z.literal(ComponentType.Section),
  components: list(z.discriminatedUnion('type', [TextDisplay]), 1, MAX_SECTION_TEXTS),
  accessory: z.discriminatedUnion('type', [MessageButton, Thumbnail]),
});

export const MediaGallery = z.object({
  ...base,
  type: z.literal(ComponentType.MediaGallery),
  items: list(z.object(shown), 1, MAX_GALLERY_ITEMS),
});

/** A file to download; it has to be sent along. */
export const FileDisplay = z.object({
  ...base,
  type: z.literal(ComponentType.File),
  file: z.object({ url: url(MAX_MEDIA_URL, ['attachment']) }),
  spoiler: optionalBoolean,
});

export const Separator = z.object({
  ...base,
  type: z.literal(ComponentType.Separator),
  divider: optionalBoolean,
  spacing: z.literal([SeparatorSpacingSize.Small, SeparatorSpacingSize.Large]).exactOptional(),
});
