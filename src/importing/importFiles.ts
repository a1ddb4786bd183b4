import { UserError } from '../base/errors.ts';
import { type Format, importAs } from './formats.ts';
import { type Imported, type InputFile, joinImports, type LeftOut } from './imported.ts';
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

/** Words that hold sentences together: a text in a language has some of them in every line. */
const FUNCTION_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', 'the of and to is you that it for are with your can not this how do what if'],
  ['de', 'der die und das ist nicht ich sie mit ein eine auf den wie kann zu für wird wenn auch'],
  ['fr', 'le la les et est des une vous pour dans pas que qui sur avec votre je comment du au'],
  ['es', 'el la los y es de que en una para con por las se puedo cómo mi su del si'],
  ['pt', 'o os e é de que em uma para com por as não se posso como meu seu da do'],
  ['it', 'il la i e è di che in una per con non si posso come mio le del gli se'],
  ['nl', 'de het een en is van ik je niet met voor dat op hoe kan zijn te wat aan'],
].map(([tag = '', words = '']) => [tag, new Set(words.split(' '))] as const);

/** Languages that are alone, or nearly, with their letters. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];

/** Characters that tell a language as well as all would. */
const SAMPLE = 50_000;

/** The language that texts seem to be in, by their letters and most frequent words; undefined where none stands out. */
export function guessLanguage(texts: readonly string[]): string | undefined {
  const sample = texts.join('\n').slice(0, SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([, letter]) => (sample.match(letter)?.length ?? 0) > letters / 5);
  if (script) return script[0];
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = FUNCTION_WORDS.map(([tag, known]) => ({
    tag,
    count: words.filter((word) => known.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && second && first.count > words.length / 20 && first.count > second.count * 1.2
    ? first.tag
    : undefined;
}
