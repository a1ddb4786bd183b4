import { z } from 'zod';
import { integer, text } from '../field.ts';

const MAX_INT_32 = 2 ** 31 - 1;
const MAX_CUSTOM_ID = 100;

/** What every component may carry: a number of its own within the message. */
export const base = { id: integer(0, MAX_INT_32).exactOptional() };

/** What the application gets back when the component is used. */
export const CustomId = text(1, MAX_CUSTOM_ID);

export const optionalBoolean = z.boolean().exactOptional();
