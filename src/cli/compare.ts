import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError, UserError, whyUnreadable } from '../base/errors.ts';
import { type AspectDetail, aspectDetail, overviewOf } from '../compare/overview.ts';
import type { Theme } from '../compare/picture/picture.ts';
import { picturesOf } from '../compare/picture/picturesOf.ts';
import { selectAspect, selectBetween } from '../compare/selectComparison.ts';
import type { Cell, Comparison } from '../knowledge/pack.ts';
import { aspectText, overviewText } from './comparisonText.ts';
import { openPack } from './openPack.ts';
import { parseOptions, type Subcommand } from './subcommand.ts';

/** `wireside compare`: a comparison as a table, one of its aspects in full, or a picture of it. */
export const compare: Subcommand = {
  usage: [
    'wireside compare [TOPIC] [--subjects "A, B"] [--aspect ID] [--json] [--knowledge DIR]   what differs, aspect by aspect',
    'wireside compare [TOPIC] [--subjects "A, B"] --png FILE [--dark] [--knowledge DIR]   the same as a picture',
  ],
  run: async (args, io) => {
    const { values, positionals } = parseOptions({
      args: [...args],
      allowPositionals: true,
      options: {
        subjects: { type: 'string', default: '' },
        aspect: { type: 'string' },
        json: { type: 'boolean' },
        png: { type: 'string' },
        dark: { type: 'boolean', default: false },
        knowledge: { type: 'string' },
      },
    });
    if (values.png !== undefined && (values.json || values.aspect !== undefined))
      throw new UsageError('--png draws a whole comparison: leave out --json and --aspect.');
    const pack = await openPack(values.knowledge, io.env);
    const comparison = selectBetween(pack, { subjects: values.subjects, topic: positionals.join(' ') });
    if (values.png !== undefined) {
      const theme = values.dark ? 'dark' : 'light';
      for (const file of await writePictures(comparison, values.png, theme)) io.out(file);
    } else if (values.aspect === undefined) {
      io.out(values.json ? comparisonJson(comparison) : overviewText(overviewOf(comparison)));
    } else {
      const detail = aspectDetail(comparison, selectAspect(comparison, values.aspect));
      io.out(values.json ? JSON.stringify(aspectJson(detail)) : aspectText(detail));
    }
    return 0;
  },
};

function comparisonJson(comparison: Comparison): string {
  const { id, title, summary, aspects } = comparison;
  const subjects = comparison.subjects.map((subject) => ({ id: subject.id, name: subject.name }));
  const rows = aspects.map((aspect) => aspectJson(aspectDetail(comparison, aspect)));
  return JSON.stringify({ id, title, summary, subjects, aspects: rows });
}

const aspectJson = ({ id, name, question, summary, cells, sources }: AspectDetail) => ({
  id,
  name,
  question,
  summary,
  cells: Object.fromEntries(cells.map(({ subject, cell }) => [subject.id, cellJson(cell)])),
  sources,
});

/** `state` where there is nothing to say, `sources` where a cell has its own. */
const cellJson = ({ state, brief, text, sources }: Cell) => ({
  brief,
  text,
  ...(state === 'said' ? {} : { state }),
  ...(sources.length > 0 ? { sources } : {}),
});

/**
 * Draws a comparison into PNG files: the first under the name given, `x.png`, further ones as `x-2.png` and so on.
 * @returns the names of the files.
 * @throws UserError where a file cannot be written.
 */
async function writePictures(comparison: Comparison, file: string, theme: Theme): Promise<readonly string[]> {
  // Loaded only where something is drawn: the typeface takes its time.
  const { drawPng } = await import('../compare/picture/drawPng.ts');
  const { dir, name, ext } = path.parse(file);
  const files: string[] = [];
  for (const [index, { picture }] of picturesOf(comparison).entries()) {
    const target = index === 0 ? file : path.join(dir, `${name}-${index + 1}${ext}`);
    const png = drawPng(picture, theme);
    await writeFile(target, png).catch((thrown: unknown) => {
      throw new UserError(`${target} cannot be written: ${whyUnreadable(thrown)}.`, { cause: thrown });
    });
    files.push(target);
  }
  return files;
}
