import { z } from 'zod';
import { formError } from '../../apiError.ts';
import { Snowflake, text } from '../field.ts';
import { rule } from '../rule.ts';

const MAX_EMOJI_NAME = 32;
const VARIATION = '\ufe0f';
/** Node 20 knows this flag; the compiler's target, which judges literals, does not. */
const UNICODE_SETS = 'v';
const ONE_EMOJI = new RegExp('^\\p{RGI_Emoji}$', UNICODE_SETS);

const INVALID_EMOJI = formError('BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');

/** Whether this is one emoji of Unicode, with or without the mark that asks for its coloured form. */
export const isUnicodeEmoji = (name: string): boolean =>
  ONE_EMOJI.test(name) || ONE_EMOJI.test(name + VARIATION);

/** An emoji on a button or an option: one of Unicode by name, or one of the server's own, of which there are none. */
export const Emoji = z
  .object({
    id: Snowflake.exactOptional(),
    name: text(0, MAX_EMOJI_NAME).exactOptional(),
    animated: z.boolean().exactOptional(),
  })
  .check(
    rule(({ id, name }, report) => {
      if (id !== undefined || name === undefined || !isUnicodeEmoji(name)) report(INVALID_EMOJI, 'name');
    }),
  );
