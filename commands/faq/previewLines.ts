import type { Draft } from '../../src/learning/draft.ts';
import type { Workspace } from '../../src/learning/workspace.ts';
import type { Translations } from '../../src/locales/en.ts';
import type { Desk } from './desk.ts';

/** What is known of a draft's effects so far. */
export interface PreviewLines {
  /** Discord Markdown. */
  readonly lines: readonly string[];
  /** Whether something that is right today would turn wrong: publishing is asked for once more then. */
  readonly turnsWrong: boolean;
}

export interface Previewed {
  readonly draft: Draft;
  readonly workspace: Workspace;
  readonly t: Translations;
  readonly desk: Desk;
}

/**
 * What publishing a draft without problems does, more of it with each step; the view of the draft follows, and offers to
 * publish from the first on. Where it throws, the draft can be published without.
 */
export async function* previewLines(_: Previewed): AsyncGenerator<PreviewLines, void, void> {}
