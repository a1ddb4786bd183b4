import { ApplicationCommandType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import { ApiError, formError } from '../apiError.ts';
import { CommandBody } from './command.ts';
import { repeated, rule } from './rule.ts';

/** Commands of each kind in one scope (docs). */
const MAX_COMMANDS: ReadonlyMap<Type, number> = new Map([
  [Type.ChatInput, 100],
  [Type.User, 15],
  [Type.Message, 15],
]);

const DUPLICATE_NAME = formError(
  'APPLICATION_COMMANDS_DUPLICATE_NAME',
  'Application command names must be unique',
);

interface Named {
  readonly name: string;
  readonly type: Type;
}

/** All commands of a scope at once; of each kind no name stands twice. */
export const CommandSet = z.array(CommandBody).check(
  rule((commands, report) => {
    for (const index of repeated(commands, ({ name, type }) => `${type} ${name}`))
      report(DUPLICATE_NAME, index);
  }),
);

/** @throws ApiError 30032 where there are more commands of a kind than a scope takes. */
export function checkCommandCount(commands: readonly Named[]): void {
  for (const [type, most] of MAX_COMMANDS) {
    const count = commands.filter((command) => command.type === type).length;
    if (count > most)
      throw new ApiError(400, 30_032, `Maximum number of application commands reached (${most}).`);
  }
}
