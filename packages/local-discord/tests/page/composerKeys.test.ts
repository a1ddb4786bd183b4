import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft } from '../../src/page/composer/draft.ts';
import { keyMeaning } from '../../src/page/composer/keys.ts';
import { readLine } from '../../src/page/composer/line.ts';
import { suggest } from '../../src/page/composer/suggest.ts';
import { act, around, leaves, sent, typing } from './composing.ts';

describe('keys', () => {
  const key = (name: string, draft: Draft, more: { shiftKey?: boolean; active?: number } = {}) => {
    const suggestions = draft.closed ? undefined : suggest(draft, around);
    const line = readLine(draft.text, leaves, draft.picks);
    const active = more.active ?? (suggestions?.eager ? 0 : -1);
    return keyMeaning(
      { key: name, shiftKey: more.shiftKey ?? false, isComposing: false },
      { draft, line, suggestions, active },
    );
  };

  test('Enter takes what is highlighted, else sends; with Shift it is a new line', () => {
    expect(key('Enter', typing('/as'))).toEqual({ do: 'take', at: 0 });
    expect(key('Enter', typing('/ask pizza'))).toEqual({ do: 'submit' });
    expect(key('Enter', typing('/ask pizza'), { active: 0 })).toEqual({ do: 'take', at: 0 });
    expect(key('Enter', typing('hello'), { shiftKey: true })).toBeUndefined();
  });

  test('Enter sends a command without options as soon as its name is there', () => {
    expect(key('Enter', typing('/about'))).toEqual({ do: 'submit' });
    expect(sent(typing('/about'))).toMatchObject({ ask: { t: 'command', options: [] } });
  });

  test('Tab goes through the options and then leaves the composer', () => {
    const draft = typing('/ask pizza');
    expect(key('Tab', draft)).toEqual({ do: 'next' });
    expect(key('Tab', act(draft, { t: 'close' }))).toBeUndefined();
    expect(key('Tab', typing('hello'))).toBeUndefined();
    expect(key('Tab', draft, { shiftKey: true })).toBeUndefined();
  });

  test('Escape closes the list first, then calls off the reply', () => {
    expect(key('Escape', typing('/a'))).toEqual({ do: 'close' });
    expect(key('Escape', typing('hello'))).toEqual({ do: 'cancel' });
  });

  test('the arrow up edits the last message only where nothing is written', () => {
    expect(key('ArrowUp', emptyDraft)).toEqual({ do: 'editLast' });
    expect(key('ArrowUp', typing('two\nlines'))).toBeUndefined();
    expect(key('ArrowDown', typing('/'))).toEqual({ do: 'highlight', at: 1 });
  });
});
