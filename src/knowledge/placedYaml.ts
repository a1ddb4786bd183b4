import { createRequire } from 'node:module';
import type { Document } from 'yaml';
import { messageOf } from '../base/errors.ts';
import type { Problem } from './problem.ts';

const requireHere = createRequire(import.meta.url);

/** Loaded with the first problem: a pack in order needs no places, and no start should pay for them. */
const yaml = (): typeof import('yaml') => requireHere('yaml');

/** A parsed YAML text that still knows on which line each field stands. */
export interface YamlText {
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
    return document.errors.map((error) => ({
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

/** What to do about the slips that people make most, by the parser's codes. */
const FIXES: ReadonlyMap<string, string> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'put a text that holds a colon in double quotes'],
  ['DUPLICATE_KEY', 'remove one of the two fields of this name'],
  ['TAB_AS_INDENT', 'begin the line with spaces instead'],
]);

/** Where the first alias without an anchor stands; the first alias where there are only too many. */
function badAliasOf(document: Document): number {
  const aliases: number[] = [];
  const unresolved: number[] = [];
  yaml().visit(document, {
    Alias: (_, alias) => {
      const offset = alias.range?.[0] ?? 0;
      aliases.push(offset);
      if (!alias.resolve(document)) unresolved.push(offset);
    },
  });
  return unresolved[0] ?? aliases[0] ?? 0;
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
