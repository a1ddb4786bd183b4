import { z } from 'zod';
import { formError } from '../apiError.ts';
import { list, Snowflake } from './field.ts';
import { rule } from './rule.ts';

const MAX_IDS = 100;

/** Whom a message may mention: kinds under `parse`, single ones by id, and never both of one kind (docs). */
export const AllowedMentions = z
  .object({
    parse: z.array(z.literal(['everyone', 'roles', 'users'])).exactOptional(),
    users: list(Snowflake, 0, MAX_IDS).exactOptional(),
    roles: list(Snowflake, 0, MAX_IDS).exactOptional(),
    replied_user: z.boolean().exactOptional(),
  })
  .check(
    rule(({ parse = [], users = [], roles = [] }, report) => {
      if (parse.includes('users') && users.length > 0) report(exclusive('users'));
      if (parse.includes('roles') && roles.length > 0) report(exclusive('roles'));
    }),
  );
export type AllowedMentions = z.infer<typeof AllowedMentions>;

const exclusive = (kind: 'users' | 'roles') =>
  formError(
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
  );
