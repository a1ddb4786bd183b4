import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { type Leaf, nameOf } from './leaf.ts';

export type Option = APIApplicationCommandBasicOption;

/** A value taken from a list: the words that stand in the line for it, and what is sent. */
export interface Picked {
  readonly text: string;
  readonly value: string | number | boolean;
}

/** By name of option. */
export type Picks = ReadonlyMap<string, Picked>;

/** An option in the line, `question: what is iot`, and where it stands. */
export interface Field {
  readonly option: Option;
  readonly start: number;
  readonly valueStart: number;
  /** Where the next option starts, or the line ends. */
  readonly end: number;
  /** Without spaces around it. */
  readonly value: string;
}

/** A line that is a command. */
export interface Line {
  readonly leaf: Leaf;
  /** Where the options begin. */
  readonly argsStart: number;
  readonly fields: readonly Field[];
  /** Text before the first option: it belongs to none. */
  readonly stray: string;
}

/** Reads `/ask question: what is iot private: true`. Undefined when the line does not begin with a command and a space. */
export function readLine(text: string, leaves: readonly Leaf[], picks: Picks): Line | undefined {
  const leaf = leaves
    .filter((one) => new RegExp(`^/${escaped(nameOf(one))}\\s`, 'u').test(text))
    .sort((a, b) => b.words.length - a.words.length)[0];
  if (!leaf) return undefined;
  const argsStart = nameOf(leaf).length + 2;
  const starts = optionStarts(text, argsStart, { leaf, picks });
  const fields = starts.map(({ option, start, valueStart }, at) => {
    const end = starts[at + 1]?.start ?? text.length;
    return { option, start, valueStart, end, value: text.slice(valueStart, end).trim() };
  });
  return { leaf, argsStart, fields, stray: text.slice(argsStart, fields[0]?.start).trim() };
}

/** The option whose value the caret is in. */
export function fieldAt(line: Line, caret: number): Field | undefined {
  return line.fields.findLast(({ start, option }) => caret > start + option.name.length);
}

/** Options of the command that are not in the line, required ones first as Discord orders them. */
export function unset(line: Line): readonly Option[] {
  return line.leaf.options.filter(({ name }) => !line.fields.some(({ option }) => option.name === name));
}

type Start = Pick<Field, 'option' | 'start' | 'valueStart'>;

function optionStarts(
  text: string,
  from: number,
  { leaf, picks }: { readonly leaf: Leaf; readonly picks: Picks },
) {
  const starts: Start[] = [];
  if (leaf.options.length === 0) return starts;
  const names = new RegExp(`(?<=\\s)(${leaf.options.map(({ name }) => escaped(name)).join('|')}): ?`, 'gu');
  names.lastIndex = from;
  for (let found = names.exec(text); found; found = names.exec(text)) {
    const option = leaf.options.find(({ name }) => name === found?.[1]);
    if (!option || starts.some((start) => start.option === option)) continue;
    const valueStart = names.lastIndex;
    starts.push({ option, start: found.index, valueStart });
    const picked = picks.get(option.name)?.text;
    if (picked && text.startsWith(picked, valueStart)) names.lastIndex = valueStart + picked.length;
  }
  return starts;
}

/** A text for use inside a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
