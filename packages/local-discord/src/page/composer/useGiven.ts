import { useEffect, useRef } from 'preact/hooks';
import type { GivenLine } from '../shell/view.ts';
import type { Composer } from './useComposer.ts';

/** What was written in each channel and not sent yet. */
export type Drafts = Map<string, string>;

interface Given {
  readonly channel: string;
  readonly drafts: Drafts;
  /** What is put into the composer from elsewhere: by a link, a command in a message, a menu. */
  readonly line: GivenLine | undefined;
  readonly onTaken: () => void;
}

/** Fills the composer: with what was left in it when the channel was left, or with a line that is given to it. */
export function useGiven(
  { draft, change, leaves }: Composer,
  { channel, drafts, line, onTaken }: Given,
): void {
  const text = useRef('');
  text.current = draft.text;
  useEffect(() => {
    const left = drafts.get(channel);
    if (left) change({ t: 'reset', text: left });
    return () => void drafts.set(channel, text.current);
  }, [channel, drafts, change]);
  useEffect(() => {
    if (line === undefined) return;
    const whole = line.after ? [text.current.trimEnd(), line.text].filter(Boolean).join(' ') : line.text;
    change({ t: 'reset', text: '' });
    change({ t: 'typed', text: whole, caret: whole.length, leaves });
    onTaken();
  }, [line, change, leaves, onTaken]);
}
