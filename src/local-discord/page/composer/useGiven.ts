import { useEffect, useRef } from 'preact/hooks';
import type { Composer } from './useComposer.ts';

/** What was written in each channel and not sent yet. */
export type Drafts = Map<string, string>;

interface Given {
  readonly channel: string;
  readonly drafts: Drafts;
  /** A line that is put into the composer from elsewhere: a link, or a command in a message. */
  readonly line: string | undefined;
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
    change({ t: 'reset', text: '' });
    change({ t: 'typed', text: line, caret: line.length, leaves });
    onTaken();
  }, [line, change, leaves, onTaken]);
}
