import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { formError } from '../../apiError.ts';
import { REQUIRED, Snowflake, text, url } from '../field.ts';
import { type Report, rule } from '../rule.ts';
import { Emoji } from './emoji.ts';
import { base, CustomId, optionalBoolean } from './shared.ts';

const MAX_LABEL = 80;
const MAX_LINK = 512;

const CUSTOM_ID_REQUIRED = formError('BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required');
const CUSTOM_ID_AND_URL = formError(
  'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  'A custom id and url cannot both be specified',
);

const Button = z.object({
  ...base,
  type: z.literal(ComponentType.Button),
  style: z.literal([1, 2, 3, 4, 5, 6]),
  label: text(0, MAX_LABEL).exactOptional(),
  emoji: Emoji.exactOptional(),
  custom_id: CustomId.exactOptional(),
  url: url(MAX_LINK, ['http', 'https', 'discord']).exactOptional(),
  sku_id: Snowflake.exactOptional(),
  disabled: optionalBoolean,
});

/**
 * A button: with a custom id where pressing it reaches the application, with an address where it is a link, and
 * something on it to see.
 */
export const MessageButton = Button.check(rule(checkButton));
export type MessageButton = z.infer<typeof MessageButton>;

function checkButton(button: z.infer<typeof Button>, report: Report): void {
  if (button.custom_id !== undefined && button.url !== undefined) report(CUSTOM_ID_AND_URL);
  else if (button.style === ButtonStyle.Link && button.url === undefined) report(REQUIRED, 'url');
  else if (button.style === ButtonStyle.Premium && button.sku_id === undefined) report(REQUIRED, 'sku_id');
  else if (button.style < ButtonStyle.Link && button.custom_id === undefined)
    report(CUSTOM_ID_REQUIRED, 'custom_id');
  if (button.style !== ButtonStyle.Premium && !button.label && !button.emoji) report(REQUIRED, 'label');
}
