import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { integer, list } from '../field.ts';
import { ActionRow } from './actionRow.ts';
import { FileDisplay, MediaGallery, Section, Separator, TextDisplay } from './display.ts';
import { base, optionalBoolean } from './shared.ts';

const MAX_COLOUR = 0xff_ff_ff;
const MAX_IN_CONTAINER = 40;

const BLOCKS = [ActionRow, TextDisplay, Section, MediaGallery, FileDisplay, Separator] as const;

/** A box around others; no box stands in a box. */
export const Container = z.object({
  ...base,
  type: z.literal(ComponentType.Container),
  accent_color: integer(0, MAX_COLOUR).exactOptional(),
  spoiler: optionalBoolean,
  components: list(z.discriminatedUnion('type', BLOCKS), 1, MAX_IN_CONTAINER),
});

/** What may stand on its own in a message. */
export const TopLevelComponent = z.discriminatedUnion('type', [...BLOCKS, Container]);
export type TopLevelComponent = z.infer<typeof TopLevelComponent>;
