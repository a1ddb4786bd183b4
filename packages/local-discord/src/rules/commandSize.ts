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
