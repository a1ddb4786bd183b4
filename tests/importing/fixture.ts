import { type ImportedFiles, importFiles } from '../../src/importing/importFiles.ts';
import { readInputs } from '../../src/importing/readInputs.ts';

/** Imports a file or folder of tests/fixtures/imports, as the command does. */
export async function importFixture(...names: readonly string[]): Promise<ImportedFiles> {
  const { files } = await readInputs(names.map((name) => `tests/fixtures/imports/${name}`));
  return importFiles(files);
}

/** An import in few words: its formats, then each entry's question and phrasings. */
export const inShort = ({ read, entries }: ImportedFiles) => ({
  formats: read.map(({ format }) => format.name),
  entries: entries.map(({ question, phrasings }) => [question, ...phrasings]),
});
