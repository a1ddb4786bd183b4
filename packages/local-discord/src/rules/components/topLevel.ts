import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { formError } from '../../apiError.ts';
import { integer, list } from '../field.ts';
import { rule } from '../rule.ts';
import { MessageButton } from './button.ts';
import { FileDisplay, MediaGallery, Section, Separator, TextDisplay } from './display.ts';
import { SELECTS } from './select.ts';
import { base, optionalBoolean } from './shared.ts';

const MAX_IN_ROW = 5;

const TOO_WIDE = formError(
  'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  'The specified component exceeds the maximum width',
);

/** A row of up to five buttons, or of one select alone. */
export const ActionRow = z
  .object({
    ...base,
    type: z.literal(ComponentType.ActionRow),
    components: list(z.discriminatedUnion('type', [MessageButton, ...SELECTS]), 1, MAX_IN_ROW),
  })
  .check(
    rule(({ components }, report) => {
      const select = components.findIndex((component) => component.type !== ComponentType.Button);
      if (select !== -1 && components.length > 1) report(TOO_WIDE, 'components', Math.max(select, 1));
    }),
  );

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
