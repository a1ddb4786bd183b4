import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError, UserError, whyUnreadable } from '../base/errors.ts';
import { counted } from '../base/log.ts';
import type { Format } from '../importing/formats.ts';
import type { LeftOut } from '../importing/imported.ts';
import type { ImportedFiles } from '../importing/importFiles.ts';
import type { ImportedPack } from '../importing/packFiles.ts';
import type { CopiedPicture } from '../importing/pictures.ts';
import type { TextFile } from '../knowledge/files.ts';
import { loadPack } from '../knowledge/loadPack.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { refuseToOverwrite } from './new.ts';
import { type Io, parseOptions, type Subcommand } from './subcommand.ts';

/** Places of one reason that the terminal shows; the report in the pack shows all. */
const SHOWN = 5;

/** `wireside import`: any collection of questions and answers becomes a pack. Importers are loaded when they are called. */
export const importCollection: Subcommand = {
  usage: [
    'wireside import FILE… --out DIR                    make a pack of a FAQ that you have: tags, tables, pages, exports',
    '                [--as FORMAT]                      where the format is not recognised',
  ],
  run: async (args, io) => {
    const { values, positionals } = parseOptions({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, as: { type: 'string' } },
    });
    if (positionals.length === 0 || values.out === undefined)
      throw new UsageError('Say what to import and where to: wireside import tags.toml --out my-pack.');
    const format = values.as === undefined ? undefined : await formatNamed(values.as);
    await refuseToOverwrite(values.out);
    return await importTo(values.out, positionals, { format, io });
  },
};

async function formatNamed(name: string): Promise<Format> {
  const { FORMATS } = await import('../importing/formats.ts');
  const format = FORMATS.find((each) => each.name === name);
  if (format) return format;
  const known = FORMATS.map((each) => `${each.name} (${each.title})`).join(', ');
  throw new UsageError(`There is no format “${name}”. Use one of ${known}.`);
}

async function importTo(
  out: string,
  given: readonly string[],
  { format, io }: { readonly format: Format | undefined; readonly io: Io },
): Promise<number> {
  const [{ readInputs }, { importFiles }, { packFiles }, { copyPictures }] = await Promise.all([
    import('../importing/readInputs.ts'),
    import('../importing/importFiles.ts'),
    import('../importing/packFiles.ts'),
    import('../importing/pictures.ts'),
  ]);
  const inputs = await readInputs(given);
  const read = await importFiles(inputs.files, format);
  const imported = {
    ...read,
    leftOut: [...inputs.leftOut, ...read.leftOut],
    remarks: [...inputs.remarks, ...read.remarks],
  };
  const name = path.basename(path.resolve(out));
  const made = packFiles(imported, name, 'copied');
  const { pictures, byHand } = await copyPictures(made.kept, inputs.beside);
  const pack = { ...made, byHand: [...made.byHand, ...byHand] };
  if (pictures.length > 0)
    imported.remarks.push(`Copied ${counted(pictures.length, 'picture')} that the answers show.`);
  for (const line of reportLines(imported, pack, SHOWN)) io.out(line);
  if (pack.entries === 0) throw new UserError(`Nothing was imported, and ${out} was not written.`);
  const report = [`# ${name}`, '', ...reportLines(imported, pack, Number.POSITIVE_INFINITY), ''].join('\n\n');
  await writeFolder(out, [...pack.files, { path: 'README.md', text: report }, ...pictures]);
  return await conclude(out, io);
}

/** Whether the pack that was written is one: it was made to be, so a problem here is one of the import. */
async function conclude(out: string, io: Io): Promise<number> {
  const built = await loadPack(out);
  if (!built.ok) {
    io.err(`${out} was written, and has ${counted(built.problems.length, 'problem')}:`);
    for (const problem of built.problems.slice(0, SHOWN)) io.err(formatProblem(problem));
    return 1;
  }
  io.out(
    `Written to ${out}; the whole report is in its README.md. Try it: wireside ask "…" --knowledge ${out}`,
  );
  return 0;
}

/** Writes beside the folder first, so that there is a whole pack or none. */
async function writeFolder(out: string, files: readonly (TextFile | CopiedPicture)[]): Promise<void> {
  const unfinished = `${path.resolve(out)}.unfinished`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    for (const file of files) {
      await mkdir(path.dirname(path.join(unfinished, file.path)), { recursive: true });
      await writeFile(path.join(unfinished, file.path), 'bytes' in file ? file.bytes : file.text);
    }
    await rm(out, { recursive: true, force: true });
    await rename(unfinished, out);
  } catch (thrown) {
    throw new UserError(`${out} cannot be written: ${whyUnreadable(thrown)}.`, { cause: thrown });
  }
}

/** What was read, what is usable, what needs a hand and why; of each reason the first `shown` places. */
const reportLines = (
  { read, remarks }: ImportedFiles,
  { entries, byHand, leftOut }: ImportedPack,
  shown: number,
): readonly string[] => [
  ...read.map(
    ({ format, files, entries: count }) =>
      `Read ${counted(count, 'entry', 'entries')} in ${counted(files, 'file')}: ${format.title} (--as ${format.name}).`,
  ),
  ...remarks,
  `Usable: ${counted(entries, 'entry', 'entries')}.`,
  ...section('Needs a hand', byHand, shown),
  ...section('Left out', leftOut, shown),
];

/** The reasons, the most frequent first, each with the places that it holds for. */
function section(title: string, items: readonly LeftOut[], shown: number): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { place, why } of items) {
    const same = places.get(why);
    if (same) same.push(place);
    else places.set(why, [place]);
  }
  const reasons = [...places].sort(([, a], [, b]) => b.length - a.length);
  const lines = reasons.slice(0, shown).map(([why, at]) => {
    const rest = at.length - shown;
    const listed = [...at.slice(0, shown), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    return `- ${why} (${at.length}): ${listed}`;
  });
  const more = reasons.length - lines.length;
  const cut = more > 0 ? [`- and ${counted(more, 'more reason')}`] : [];
  return items.length === 0 ? [] : [`${title}: ${items.length}.`, ...lines, ...cut];
}
