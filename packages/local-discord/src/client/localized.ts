import type { APIApplicationCommand } from 'discord-api-types/v10';

/** A command as the client of somebody with this locale shows it: descriptions and choices in its translations. */
export const localized = (command: APIApplicationCommand, locale: string): APIApplicationCommand => ({
  ...command,
  description: translated(command, locale),
  ...(command.options ? { options: command.options.map((option) => inLocale(option, locale)) } : {}),
});

/** Names of options stay: they are what is sent. */
function inLocale<Part extends Described>(option: Part, locale: string): Part {
  return { ...option, description: translated(option, locale) };
}

interface Described {
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null | undefined;
}

const translated = ({ description, description_localizations }: Described, locale: string): string =>
  description_localizations?.[locale] ?? description;
