import { moved } from '../select/listKeys.ts';
import type { Draft, Suggestions } from './draft.ts';
import { type Line, unset } from './line.ts';

/** What a key in the composer means. */
export type KeyMeaning =
  | { readonly do: 'highlight'; readonly at: number }
  | { readonly do: 'take'; readonly at: number }
  | { readonly do: 'close' | 'cancel' | 'next' | 'submit' | 'editLast' };

interface Situation {
  readonly draft: Draft;
  readonly line: Line | undefined;
  /** The list over the composer, as far as it is shown. */
  readonly suggestions: Suggestions | undefined;
  readonly active: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'isComposing'>;

/** Reads a key. Undefined leaves it to the text field. */
export function keyMeaning(event: Key, situation: Situation): KeyMeaning | undefined {
  const { suggestions, active } = situation;
  if (event.isComposing) return undefined;
  const count = suggestions?.items.length ?? 0;
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return arrow(event.key, situation, count);
    case 'Tab':
      return event.shiftKey ? undefined : tab(situation, count);
    case 'Enter':
      if (event.shiftKey) return undefined;
      return active >= 0 && active < count && !complete(situation)
        ? { do: 'take', at: active }
        : { do: 'submit' };
    case 'Escape':
      return { do: suggestions ? 'close' : 'cancel' };
    default:
      return undefined;
  }
}

/** Whether the text is already all that the highlighted suggestion would make of it: a command without options. */
function complete({ draft, suggestions, active }: Situation): boolean {
  return suggestions?.items[active]?.text.trim() === draft.text.trim();
}

function arrow(key: string, { draft, active }: Situation, count: number): KeyMeaning | undefined {
  const at = moved(key, active, count);
  if (at !== undefined) return { do: 'highlight', at };
  return key === 'ArrowUp' && draft.text === '' ? { do: 'editLast' } : undefined;
}

/** Tab takes what is highlighted, else goes to the next option; with nothing to do it leaves the composer. */
function tab({ draft, line, active }: Situation, count: number): KeyMeaning | undefined {
  if (active >= 0 && active < count) return { do: 'take', at: active };
  if (draft.adding !== undefined && count > 0) return { do: 'take', at: 0 };
  if (!line || draft.closed) return undefined;
  const empty = line.fields.some(({ value, valueStart }) => value === '' && valueStart > draft.caret);
  return empty || (unset(line).length > 0 && draft.adding === undefined) ? { do: 'next' } : undefined;
}
