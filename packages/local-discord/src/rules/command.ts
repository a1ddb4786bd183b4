import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { formError } from '../apiError.ts';
import { localizations } from './choices.ts';
import { isSlashName, MenuName, menuNames } from './commandName.ts';
import { CommandOptions } from './commandOption.ts';
import { REQUIRED, Snowflake, text } from './field.ts';
import { type Report, rule } from './rule.ts';

const MAX_DESCRIPTION = 100;
/** Characters of names, descriptions and values of a command over all its options (docs). */
const MAX_SIZE = 8_000;

const TOO_LARGE = formError('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_SIZE})`);
const INVALID_NAME = formError('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
const NO_DESCRIPTION = formError(
  'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
  'Context menu commands cannot have a description',
);
const NO_OPTIONS = formError(
  'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
  'Context menu commands cannot have options',
);
const NOT_PERMISSIONS = formError('NUMBER_TYPE_COERCE', 'Value is not a decimal permission bit set.');

/** A bit set in decimal; a number is taken for its digits. */
const Permissions = z
  .union([z.string(), z.int()])
  .transform(String)
  .check(
    rule((value, report) => {
      if (!/^(0|[1-9]\d*)$/.test(value)) report(NOT_PERMISSIONS);
    }),
  );

const Body = z.object({
  id: Snowflake.exactOptional(),
  type: z
    .literal([ApplicationCommandType.ChatInput, ApplicationCommandType.User, ApplicationCommandType.Message])
    .default(ApplicationCommandType.ChatInput),
  name: MenuName,
  name_localizations: menuNames,
  description: text(0, MAX_DESCRIPTION).exactOptional(),
  description_localizations: localizations(MAX_DESCRIPTION),
  options: CommandOptions.exactOptional(),
  default_member_permissions: Permissions.exactOptional(),
  dm_permission: z.boolean().exactOptional(),
  contexts: z
    .array(
      z.literal([
        InteractionContextType.Guild,
        InteractionContextType.BotDM,
        InteractionContextType.PrivateChannel,
      ]),
    )
    .min(1)
    .exactOptional(),
  integration_types: z
    .array(z.literal([ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall]))
    .min(1)
    .exactOptional(),
  nsfw: z.boolean().exactOptional(),
});

/** A command as an application registers it. */
export const CommandBody = Body.check(rule(checkCommand));
export type CommandBody = z.infer<typeof CommandBody>;

function checkCommand(command: z.infer<typeof Body>, report: Report): void {
  if (command.type === ApplicationCommandType.ChatInput) checkSlash(command, report);
  else checkMenu(command, report);
  if (commandSize(command) > MAX_SIZE) report(TOO_LARGE);
}

function checkSlash(
  { name, name_localizations = {}, description }: z.infer<typeof Body>,
  report: Report,
): void {
  if (!isSlashName(name)) report(INVALID_NAME, 'name');
  const localized: LocalizationMap = name_localizations;
  for (const [locale, translation] of Object.entries(localized)) {
    if (translation && !isSlashName(translation)) report(INVALID_NAME, 'name_localizations', locale);
  }
  if (!description) report(REQUIRED, 'description');
}

function checkMenu({ description, options }: z.infer<typeof Body>, report: Report): void {
  if (description) report(NO_DESCRIPTION, 'description');
  if (options?.length) report(NO_OPTIONS, 'options');
}

/** What of a command or an option counts towards its size. */
interface Sized {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Sized[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
}

/**
 * The characters of a command: names, descriptions and values over all its options. Of each text the longest
 * of its translations counts (Discord's documentation of application commands).
 */
export function commandSize(command: Sized): number {
  const own =
    longest(command.name, command.name_localizations) +
    longest(command.description ?? '', command.description_localizations);
  const choices = (command.choices ?? []).map(({ name, value }) => name.length + String(value).length);
  const options = (command.options ?? []).map(commandSize);
  return [...choices, ...options].reduce((sum, size) => sum + size, own);
}

const longest = (text: string, translations: Readonly<Record<string, string>> = {}): number =>
  Math.max(text.length, ...Object.values(translations).map((translation) => translation.length));
