import { UserError } from '../base/errors.ts';
import { type Format, importAs } from './formats.ts';
import { type Imported, type InputFile, joinImports, type LeftOut } from './imported.ts';
import { guessLanguage } from './language.ts';
import { IMPORT_LIMITS } from './readInputs.ts';
import { recognise } from './recognise.ts';

/** What was imported, and how each file was read. */
export interface ImportedFiles extends Imported {
  readonly read: readonly { readonly format: Format; readonly files: number; readonly entries: number }[];
}

/**
 * Imports files, each by the format that it is recognised to be, or all by the one given.
 * @throws UserError where there are more entries than a pack may have.
 */
export async function importFiles(files: readonly InputFile[], as?: Format): Promise<ImportedFiles> {
  const byFormat = new Map<Format, InputFile[]>();
  const unknown: LeftOut[] = [];
  for (const file of files) {
    const format = as ?? (await recognise(file).catch(orTooDeep));
    if (format === TOO_DEEP) unknown.push({ place: file.path, why: TOO_DEEP });
    else if (format)
      byFormat
        .set(format, byFormat.get(format) ?? [])
        .get(format)
        ?.push(file);
    else unknown.push({ place: file.path, why: 'is of no format that can be imported' });
  }
  const imports = await Promise.all(
    [...byFormat].map(async ([format, own]) => ({
      format,
      files: own.length,
      imported: await importAs(format, own),
    })),
  );
  const all = joinImports(imports.map(({ imported }) => imported));
  if (all.entries.length > IMPORT_LIMITS.ENTRIES)
    throw new UserError(
      `These are ${all.entries.length} entries; a pack of ${IMPORT_LIMITS.ENTRIES} is the most that can be imported. Split it.`,
    );
  const read = imports.map(({ imported, ...rest }) => ({ ...rest, entries: imported.entries.length }));
  const guessed = guessLanguage(all.entries.flatMap(({ question, answer }) => [question, answer]));
  return {
    ...all,
    language: all.language ?? guessed,
    remarks: [...all.remarks, ...(all.language === undefined ? [sayLanguage(guessed)] : [])],
    leftOut: [...unknown, ...all.leftOut],
    read,
  };
}

const sayLanguage = (guessed: string | undefined): string =>
  guessed === undefined
    ? 'No file says its language, and its words tell none: English is written in pack.yaml.'
    : `No file says its language: by its words it is “${guessed}”, as pack.yaml says now.`;

const TOO_DEEP = 'is nested too deeply';

/** Parsers that call themselves for what is within end where the stack does. */
function orTooDeep(thrown: unknown): typeof TOO_DEEP {
  if (thrown instanceof RangeError) return TOO_DEEP;
  throw thrown;
}
