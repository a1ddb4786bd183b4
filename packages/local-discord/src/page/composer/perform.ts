import type { KeyMeaning } from './keys.ts';
import type { Line } from './line.ts';
import type { DraftAction } from './reduceDraft.ts';

/** What the keys of the composer can reach. */
export interface Hands {
  readonly change: (action: DraftAction) => void;
  readonly take: (at: number) => void;
  readonly send: () => void;
  /** Opens the file chooser, where the option at the caret waits for a file. */
  readonly chooseFile: (() => void) | undefined;
  readonly line: Line | undefined;
  readonly onCancel: () => void;
  readonly onEditLast: () => void;
}

/** Does what a key means. */
export function perform(meaning: KeyMeaning, hands: Hands): void {
  if (meaning.do === 'highlight') hands.change({ t: 'highlight', at: meaning.at });
  else if (meaning.do === 'take') hands.take(meaning.at);
  else if (meaning.do === 'close') hands.change({ t: 'close' });
  else if (meaning.do === 'cancel') hands.onCancel();
  else if (meaning.do === 'editLast') hands.onEditLast();
  else if (meaning.do === 'next') goOn(hands);
  else (hands.chooseFile ?? hands.send)();
}

function goOn({ line, change }: Hands): void {
  if (line) change({ t: 'next', line });
}
