import { CORE_SCHEMA, load } from 'js-yaml';
import { parsePlaced, type YamlText } from './placedYaml.ts';
import type { Problem } from './problem.ts';

/**
 * Parses YAML 1.2; `firstLine` is the line of the file on which the text begins. Places are looked up only where a line
 * is asked for: a pack in order needs none, and finding them takes twice as long as reading the values.
 * @returns the parsed text, or the places where it is not YAML.
 */
export function parseYaml(file: string, text: string, firstLine = 1): YamlText | readonly Problem[] {
  const read = readValue(text);
  if (read === undefined) return parsePlaced(file, text, firstLine);
  let placed: YamlText | readonly Problem[] | undefined;
  const lineOf = (field: readonly PropertyKey[]) => {
    placed ??= parsePlaced(file, text, firstLine);
    return 'lineOf' in placed ? placed.lineOf(field) : (placed[0]?.line ?? firstLine);
  };
  return { value: read.value, lineOf };
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
