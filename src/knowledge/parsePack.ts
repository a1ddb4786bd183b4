import type { z } from 'zod';
import type { Steps } from '../base/steps.ts';
import { type EntryText, parseEntry } from './entryFile.ts';
import { isPicture, type TextFile } from './files.ts';
import { isProblems, type Parsed, parseFile } from './parseFile.ts';
import type { Problem } from './problem.ts';
import { ComparisonFile } from './schema/comparison.ts';
import { Id, idOfName } from './schema/fields.ts';
import { GuideFile } from './schema/guide.ts';
import { OutsideFile, PackFile, SourcesFile, SynonymsFile } from './schema/packFile.ts';

/** A comparison's or a guide's file: its name is its id. */
export interface Named<T> {
  readonly id: string;
  readonly parsed: Parsed<T>;
}

/** Every file of a pack that could be parsed, and every problem of those that could not. */
export interface PackFiles {
  readonly pack: Parsed<z.infer<typeof PackFile>> | undefined;
  readonly sources: Parsed<z.infer<typeof SourcesFile>> | undefined;
  readonly synonyms: Parsed<SynonymsFile> | undefined;
  readonly outside: Parsed<OutsideFile> | undefined;
  readonly entries: readonly EntryText[];
  readonly comparisons: readonly Named<ComparisonFile>[];
  readonly guides: readonly Named<GuideFile>[];
  readonly problems: readonly Problem[];
  /** Ids of entries whose files exist, parsed or not: a broken file makes no dead references elsewhere. */
  readonly entryIds: ReadonlySet<string>;
  /** Ids of guides whose files exist, parsed or not. */
  readonly guideIds: ReadonlySet<string>;
  /** Whether every comparison could be parsed; else nobody knows which aspects there are. */
  readonly aspectsKnown: boolean;
}

const NO_SYNONYMS: TextFile = { path: 'synonyms.yaml', text: '{}' };
const NO_OUTSIDE: TextFile = { path: 'outside.yaml', text: '[]' };
const NO_SOURCES: TextFile = { path: 'sources.yaml', text: '{}' };

/** Sorts the files of a knowledge folder by what they are, and parses each alone, one by one. */
export function* parsePack(files: readonly TextFile[]): Steps<PackFiles> {
  const problems: Problem[] = [];
  const keep = <T>(result: T | readonly Problem[]): T | undefined => {
    if (!isProblems(result)) return result;
    problems.push(...result);
    return undefined;
  };
  const single = <T>(name: string, schema: z.ZodType<T>, otherwise?: TextFile) => {
    const file = files.find((candidate) => candidate.path === name) ?? otherwise;
    return keep(file ? parseFile(file.path, file.text, schema) : missingFile(name));
  };
  const folder = <T>(name: string, schema: z.ZodType<T>) =>
    each(inFolder(files, name), (file) => keep(parseNamed(file, schema)));

  const entryFiles = files.filter(({ path }) => isExpected(path) && isEntry(path));
  const pack = single('pack.yaml', PackFile);
  yield;
  const sources = single('sources.yaml', SourcesFile, NO_SOURCES);
  yield;
  const synonyms = single('synonyms.yaml', SynonymsFile, NO_SYNONYMS);
  yield;
  const outside = single('outside.yaml', OutsideFile, NO_OUTSIDE);
  yield;
  const comparisons = yield* folder('comparisons', ComparisonFile);
  const parsed = {
    pack,
    sources,
    synonyms,
    outside,
    entries: yield* each(entryFiles, (file) => keep(parseEntry(file))),
    comparisons,
    guides: yield* folder('guides', GuideFile),
    entryIds: new Set(entryFiles.map((file) => idOfName(nameOf(file.path)))),
    guideIds: new Set(inFolder(files, 'guides').map((file) => nameOf(file.path))),
    aspectsKnown: comparisons.length === inFolder(files, 'comparisons').length,
  };
  problems.push(...files.filter((file) => !isExpected(file.path)).map(stray));
  if (entryFiles.length === 0 && inFolder(files, 'comparisons').length === 0) problems.push(NO_ANSWERS);
  return { ...parsed, problems };
}

/** The results for each file, without those that are undefined. */
function* each<T>(files: readonly TextFile[], parse: (file: TextFile) => T | undefined): Steps<readonly T[]> {
  const results: T[] = [];
  for (const file of files) {
    const result = parse(file);
    if (result !== undefined) results.push(result);
    yield;
  }
  return results;
}

const NO_ANSWERS: Problem = {
  file: 'entries',
  line: 1,
  field: '',
  message: 'holds no answer yet; write the first, see “Write an answer” in the README',
};

const SINGLE_FILES = ['pack.yaml', 'sources.yaml', 'synonyms.yaml', 'outside.yaml', 'README.md'];

const isEntry = (file: string): boolean =>
  file.startsWith('entries/') && !/\/README\.md$/i.test(file) && !isPicture(file);

const isExpected = (file: string): boolean =>
  SINGLE_FILES.includes(file) ||
  file.startsWith('entries/') ||
  isPicture(file) ||
  /^(comparisons|guides)\/[^/]+\.yaml$/.test(file) ||
  /^eval\/[^/]+\.jsonl$/.test(file);

const inFolder = (files: readonly TextFile[], folder: string) =>
  files.filter(({ path }) => path.startsWith(`${folder}/`) && isExpected(path) && !isPicture(path));

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

function parseNamed<T>(file: TextFile, schema: z.ZodType<T>): Named<T> | readonly Problem[] {
  const id = Id.safeParse(nameOf(file.path));
  if (!id.success) {
    const message = `the file's name is its id and ${id.error.issues[0]?.message}; rename it`;
    return [{ file: file.path, line: 1, field: '', message }];
  }
  const parsed = parseFile(file.path, file.text, schema);
  return isProblems(parsed) ? parsed : { id: id.data, parsed };
}

const missingFile = (file: string): readonly Problem[] => [
  {
    file,
    line: 1,
    field: '',
    message: 'is missing; every pack has one, see “Write your own pack” in the README',
  },
];

const stray = (file: TextFile): Problem => ({
  file: file.path,
  line: 1,
  field: '',
  message: strayMessage(file.path),
});

const strayMessage = (file: string): string =>
  file.endsWith('.yml')
    ? 'is left out, since its name must end in .yaml; rename it'
    : 'is no file of a pack; move it out of the knowledge folder, or to entries/, comparisons/*.yaml, guides/*.yaml or eval/*.jsonl';
