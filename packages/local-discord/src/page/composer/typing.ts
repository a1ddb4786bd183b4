import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Leaf, nameOf } from './leaf.ts';
import { escaped, type Line } from './line.ts';

/** A text and where the caret is in it. */
export interface Caret {
  readonly text: string;
  readonly caret: number;
}

/** A command just begun, with its required options laid out and the caret in the first. */
export function begun(leaf: Leaf): Caret {
  const required = leaf.options.filter((option) => option.required).map(({ name }) => `${name}: `);
  const head = `/${nameOf(leaf)} `;
  return { text: head + required.join(' '), caret: head.length + (required[0]?.length ?? 0) };
}

/** Text that was written before any option goes into the first one, when that takes text: `/ask what is iot`. */
export function withStrayTaken(text: string, line: Line): string {
  const first = line.leaf.options[0];
  const free = first?.type === ApplicationCommandOptionType.String && line.fields[0]?.option !== first;
  if (!line.stray || !free) return text;
  return `${text.slice(0, line.argsStart)}${first.name}: ${text.slice(line.argsStart)}`;
}

/**
 * Who types a whole line meets the options that were laid out for them: of an option that is there twice, once
 * empty, the empty one goes. The one that was just typed stays, so that typing goes on where it was.
 */
export function withoutTwins({ text, caret }: Caret, line: Line): Caret {
  for (const { name } of line.leaf.options) {
    const repeats = [...text.matchAll(new RegExp(`(?<=\\s)${escaped(name)}:`, 'gu'))].map(
      ({ index }) => index,
    );
    if (repeats.length < 2) continue;
    const typed = repeats.find((at) => at + name.length + 1 === caret);
    const gone = repeats.find((at) => at !== typed && isEmpty(text, at + name.length + 1, line));
    if (gone !== undefined) return cut({ text, caret }, gone, afterBlank(text, gone + name.length + 1));
  }
  return { text, caret };
}

/** Whether nothing stands between here and the next option. */
function isEmpty(text: string, from: number, line: Line): boolean {
  const rest = text.slice(afterBlank(text, from));
  return rest === '' || line.leaf.options.some(({ name }) => rest.startsWith(`${name}:`));
}

function afterBlank(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}

function cut({ text, caret }: Caret, from: number, to: number): Caret {
  const moved = caret >= to ? caret - (to - from) : Math.min(caret, from);
  return { text: text.slice(0, from) + text.slice(to), caret: moved };
}
