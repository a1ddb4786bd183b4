import { createRequire } from 'node:module';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Document } from 'yaml';
import { messageOf } from '../base/errors.ts';
import type { Problem } from './problem.ts';

/**
 * Parses YAML 1.2; `firstLine` is the line of the file on which the text begins. Places are looked up only where a line
 * is asked for: a pack in order needs none, and finding them takes twice as long as reading the values.
 * @returns the parsed text, or the places where it is not YAML.
 */
export function parseYaml(file: string, text: string, firstLine = 1): YamlText | readonly Problem[] {
  const tooMuch = tooMuchIn(text);
  if (tooMuch !== undefined) return [{ file, line: firstLine, field: '', message: tooMuch }];
  const read = readValue(text);
  if (read === undefined) return parsePlaced(file, text, firstLine);
  let placed: YamlText | readonly Problem[] | undefined;
  const lineOf = (field: readonly PropertyKey[]) => {
    placed ??= parsePlaced(file, text, firstLine);
    return 'lineOf' in placed ? placed.lineOf(field) : (placed[0]?.line ?? firstLine);
  };
  return { value: read.value, lineOf };
}

/** Anchors and aliases of one file: each alias may be followed through all that stands before it. */
const MOST_ALIASES = 100;
/** Brackets within brackets: a parser goes down into each. */
const MOST_NESTED = 100;

/** What would keep a parser busy for seconds or end it; told from the text, in one pass. */
function tooMuchIn(text: string): string | undefined {
  const anchors = text.match(/(?:^|[\s[{,:?-])&[\w-]/g)?.length ?? 0;
  const marks = anchors + (anchors > 0 ? (text.match(/(?:^|[\s[{,:?-])\*[\w-]/g)?.length ?? 0) : 0);
  if (marks > MOST_ALIASES)
    return `has ${marks.toLocaleString('en')} anchors (&) and aliases (*); ${MOST_ALIASES} is the most: write out what they stand for`;
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') depth += 1;
    else depth = Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  if (deepest > MOST_NESTED)
    return `has brackets ${deepest.toLocaleString('en')} deep; ${MOST_NESTED} is the most: close them, or put a text that holds them in quotes`;
  const indented = deepestIndent(text);
  return indented > MOST_NESTED
    ? `has fields and lists ${indented.toLocaleString('en')} deep; ${MOST_NESTED} is the most: begin lines with fewer spaces and dashes`
    : undefined;
}

/** How many lines and dashes stand around the innermost, each further in than the one before. */
function deepestIndent(text: string): number {
  const around: number[] = [];
  let deepest = 0;
  for (const [, spaces = '', dashes = ''] of text.matchAll(/^([ \t]*)((?:[-?:][ \t]+)*)\S/gm)) {
    while ((around.at(-1) ?? -1) >= spaces.length) around.pop();
    around.push(spaces.length);
    for (const dash of dashes.matchAll(/[-?:]/g)) around.push(spaces.length + dash.index + 1);
    deepest = Math.max(deepest, around.length);
  }
  return deepest;
}

/** The value of a text; undefined where only a closer look can say what it holds or what is wrong with it. */
function readValue(text: string): { readonly value: unknown } | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
}

/**
 * An anchor, an alias or a tag before a value, or a directive: a few aliases can stand for a value of any size, and it
 * is not for the quicker reader to say how much is too much.
 */
const UNUSUAL = /(?:^|[\s[{,:?-])[&*!]\S|^%/m;

const requireHere = createRequire(import.meta.url);

/** Loaded with the first problem: a pack in order needs no places, and no start should pay for them. */
const yaml = (): typeof import('yaml') => requireHere('yaml');

/** A parsed YAML text that still knows on which line each field stands. */
interface YamlText {
  readonly value: unknown;
  /** The line of a field, or of the nearest thing around it that exists. */
  readonly lineOf: (field: readonly PropertyKey[]) => number;
}

/**
 * Parses YAML 1.2 and keeps the place of everything in it; `firstLine` is the line of the file on which the text begins.
 * @returns the parsed text, or the places where it is not YAML.
 */
export function parsePlaced(file: string, text: string, firstLine: number): YamlText | readonly Problem[] {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return oneOfEach(document.errors).map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      field: '',
      message: `is not valid YAML (${error.message}); ${FIXES.get(error.code) ?? 'check quotes, colons and indentation here'}`,
    }));
  }
  try {
    return { value: document.toJS(), lineOf: (field) => lineAt(offsetOf(document, field)) };
  } catch (thrown) {
    const message = `has an alias that cannot be followed (${messageOf(thrown)}); write out what it stands for`;
    return [{ file, line: lineAt(badAliasOf(document)), field: '', message }];
  }
}

/** One open bracket is many faults to a parser: after the first, only names that stand twice tell something more. */
const oneOfEach = (errors: Document['errors']): Document['errors'] =>
  errors.filter(({ code }, index) => index === 0 || (code === 'DUPLICATE_KEY' && errors[0]?.code === code));

/** What to do about the slips that people make most, by the parser's codes. */
const FIXES: ReadonlyMap<string, string> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'put a text that holds a colon in double quotes'],
  ['BAD_ALIAS', 'put a text that begins with * or & in double quotes'],
  ['DUPLICATE_KEY', 'remove one of the two fields of this name'],
  ['TAB_AS_INDENT', 'begin the line with spaces instead'],
]);

/** Where the first alias without an anchor stands; the first alias where there are only too many. */
function badAliasOf(document: Document): number {
  let first: number | undefined;
  let unresolved: number | undefined;
  const { visit } = yaml();
  visit(document, {
    Alias: (_, alias) => {
      first ??= alias.range?.[0] ?? 0;
      if (alias.resolve(document)) return undefined;
      unresolved = alias.range?.[0] ?? 0;
      // To look for an anchor is to go through the whole file.
      return visit.BREAK;
    },
  });
  return unresolved ?? first ?? 0;
}

/** Walks down as far as the field exists; the key's place, not the value's, where there is a key. */
function offsetOf(document: Document, field: readonly PropertyKey[]): number {
  const { isMap, isNode, isPair } = yaml();
  for (let depth = field.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(field.slice(0, depth - 1), true);
    const key = field[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(field.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
