import { createRequire } from 'node:module';
import type { YAMLSeq } from 'yaml';
import type { TextFile } from '../knowledge/files.ts';
import { idOfName } from '../knowledge/schema/fields.ts';
import { findAnswer } from './answerFile.ts';
import type { FileDraft } from './draft.ts';

/** Loaded with the first entry that goes: a start should not pay for it. */
const requireHere = createRequire(import.meta.url);
const yaml = (): typeof import('yaml') => requireHere('yaml');

type FileText = Pick<FileDraft, 'path' | 'text'>;

/**
 * The files that an entry's going changes: its own, and each that names it among what is related or popular, which no
 * longer does; every other character of those stays. None where there is no such entry.
 */
export function retireFiles(id: string, files: readonly TextFile[]): readonly FileText[] {
  const known = findAnswer(files, id);
  if (!known) return [];
  const others = files.flatMap(({ path, text }): readonly FileText[] => {
    if (path === known.file.path || !MAY_NAME.test(path)) return [];
    const without = withoutName(text, id);
    return without === text ? [] : [{ path, text: without }];
  });
  return [{ path: known.file.path, text: null }, ...others];
}

/** Files with lists of entries. */
const MAY_NAME = /^(?:entries\/.*\.md|(?:comparisons|guides)\/[^/]+\.yaml|pack\.yaml)$/;
const LISTS: ReadonlySet<unknown> = new Set(['related', 'popular']);

function withoutName(text: string, id: string): string {
  const start = /^---[ \t]*\n/.exec(text)?.[0].length;
  const end = start === undefined ? -1 : text.indexOf('\n---', start - 1);
  const [from, to] = start === undefined ? [0, text.length] : [start, end + 1];
  const part = text.slice(from, to);
  const { parseDocument, visit, isScalar, isSeq } = yaml();
  const cuts: (readonly [number, number])[] = [];
  visit(parseDocument(part), {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && LISTS.has(key.value) && isSeq(value)) cuts.push(...cutsIn(part, value, id));
    },
  });
  const without = cuts
    .sort(([a], [b]) => b - a)
    .reduce((rest, [a, b]) => rest.slice(0, a) + rest.slice(b), part);
  return text.slice(0, from) + without + text.slice(to);
}

/** From where to where a list names the entry: in braces with the comma beside it, else the whole line. */
function cutsIn(text: string, list: YAMLSeq, id: string): readonly (readonly [number, number])[] {
  const { isScalar } = yaml();
  const places = list.items.map((item) => {
    const [from = 0, to = 0] = (isScalar(item) && item.range) || [];
    return { from, to, isIt: isScalar(item) && idOfName(String(item.value)) === id };
  });
  const stays = places.map(({ isIt }) => !isIt);
  return places.flatMap(({ from, to, isIt }, index) => {
    if (!isIt) return [];
    if (!list.flow) {
      const end = text.indexOf('\n', to);
      return [[text.lastIndexOf('\n', from) + 1, end < 0 ? text.length : end + 1] as const];
    }
    const next = places[index + 1];
    const before = stays.lastIndexOf(true, index - 1);
    if (next) return [[from, next.from] as const];
    return [[index > 0 && before >= 0 ? (places[before]?.to ?? from) : from, to] as const];
  });
}
