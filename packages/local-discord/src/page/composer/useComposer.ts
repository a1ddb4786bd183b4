import { useMemo, useReducer } from 'preact/hooks';
import type { Scene } from '../state/scene.ts';
import type { State } from '../state/state.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { leavesOf } from './leaf.ts';
import { fieldAt, readLine } from './line.ts';
import { reduceDraft } from './reduceDraft.ts';
import { suggest } from './suggest.ts';
import { completionStatus, useCompletion } from './useCompletion.ts';

export type Composer = ReturnType<typeof useComposer>;

/** The draft of a channel with all that follows from it: the command it is, the list over it, what is highlighted. */
export function useComposer(channel: string, scene: Scene, completion: State['completion']) {
  const { world } = scene;
  const [draft, change] = useReducer(reduceDraft, emptyDraft);
  const leaves = useMemo(() => leavesOf(world, channel), [world, channel]);
  const line = readLine(draft.text, leaves, draft.picks);
  const field = line && draft.adding === undefined ? fieldAt(line, draft.caret) : undefined;
  useCompletion({ draft, line, channel, scene });

  const choices = completion?.choices ?? [];
  const suggestions = draft.closed ? undefined : suggest(draft, { world, leaves, choices });
  const status = completionStatus(field, completion);
  const shown = suggestions && (suggestions.items.length > 0 || suggestions.hint !== undefined);
  const active = highlighted(draft, suggestions);
  const take = (at: number): void => {
    const suggestion = suggestions?.items[at];
    if (suggestion) change({ t: 'take', suggestion, leaves });
  };
  return {
    draft,
    change,
    leaves,
    line,
    field,
    suggestions: shown ? suggestions : undefined,
    status,
    active,
    take,
  };
}

function highlighted(draft: Draft, suggestions: ReturnType<typeof suggest>): number {
  const count = suggestions?.items.length ?? 0;
  return Math.min(draft.active ?? (suggestions?.eager ? 0 : -1), count - 1);
}
