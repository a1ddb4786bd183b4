import { z } from 'zod';
import { formError } from '../apiError.ts';
import { text } from './field.ts';
import { rule } from './rule.ts';

const MAX_NAME = 32;

/** What the name of a slash command or of an option may be (docs). */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const INVALID_NAME = formError('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');

export const isSlashName = (name: string): boolean => SLASH_NAME.test(name) && name === name.toLowerCase();

/** The name of an option, or of a subcommand. */
export const SlashName = text(1, MAX_NAME).check(
  rule((name, report) => {
    if (!isSlashName(name)) report(INVALID_NAME);
  }),
);

/** The name of a menu command: anything, spaces and capitals too. */
export const MenuName = text(1, MAX_NAME);

/** Names in other languages follow the same rule. */
export const slashNames = z.record(z.string(), SlashName).exactOptional();
export const menuNames = z.record(z.string(), MenuName).exactOptional();
