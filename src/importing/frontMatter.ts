import { parse } from 'yaml';
import { messageOf } from '../base/errors.ts';

/** A Markdown file taken apart. */
export interface FrontMatter {
  /** The fields between the lines of `---`; an empty object where there are none. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Why the fields cannot be read. */
  readonly fault?: string;
}

const BETWEEN_LINES = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)([\s\S]*)$/;

/** The YAML front matter of a Markdown file, and the text below it. */
export function frontMatterOf(text: string): FrontMatter {
  const [, front, body] = BETWEEN_LINES.exec(text) ?? [];
  if (front === undefined || body === undefined) return { fields: {}, body: text };
  try {
    const fields: unknown = parse(front);
    return { fields: isRecord(fields) ? fields : {}, body };
  } catch (thrown) {
    const fault = `its front matter is not valid YAML: ${messageOf(thrown).replace(/\s*\n[\s\S]*$/, '')}`;
    return { fields: {}, body, fault };
  }
}

/** Whether a value is a set of fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of a field that holds one text, several with commas between them, or a list. */
export function textsIn(value: unknown): readonly string[] {
  const given = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return given.flatMap((text) => (typeof text === 'string' && text.trim() !== '' ? [text.trim()] : []));
}

/** The first of the fields that holds a text. */
export const textIn = (
  fields: Readonly<Record<string, unknown>>,
  ...names: readonly string[]
): string | undefined =>
  names
    .map((name) => fields[name])
    .find((value): value is string => typeof value === 'string' && value.trim() !== '')
    ?.trim();
