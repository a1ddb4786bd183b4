import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { useEffect } from 'preact/hooks';
import type { Scene } from '../state/scene.ts';
import type { Completion } from '../state/state.ts';
import type { Draft } from './draft.ts';
import { fieldAt, type Line } from './line.ts';
import { completeOptions } from './request.ts';

/** Long enough to skip most letters of a fast typist, short enough to feel immediate. */
const debounceMs = 100;

interface Typing {
  readonly draft: Draft;
  readonly line: Line | undefined;
  readonly channel: string;
  readonly scene: Scene;
}

/** Asks the bot for choices while an option that has autocomplete is typed. */
export function useCompletion({ draft, line, channel, scene }: Typing): void {
  const field = line && draft.adding === undefined ? fieldAt(line, draft.caret) : undefined;
  const asks = field && 'autocomplete' in field.option && field.option.autocomplete === true;
  const picked = field && draft.picks.get(field.option.name)?.text === field.value;
  const key =
    asks && !picked && line ? `${line.leaf.command.id} ${draft.text.slice(0, field.end)}` : undefined;
  // The key stands for all that the request is made of.
  useEffect(() => {
    if (key === undefined || !line || !field) return;
    const timer = setTimeout(() => {
      const { picks } = draft;
      const options = completeOptions(line, field, { picks, world: scene.world });
      scene.act.ask({ t: 'complete', channel, command: line.leaf.command.id, options });
    }, debounceMs);
    return () => clearTimeout(timer);
  }, [key, channel]);
}

/** What to say about the choices for an option when there are none to show. */
export function completionStatus(field: ReturnType<typeof fieldAt>, completion: Completion | undefined) {
  const option = field?.option;
  if (option?.type === ApplicationCommandOptionType.Attachment) return undefined;
  if (!option || !('autocomplete' in option) || !option.autocomplete) return undefined;
  if (completion?.state === 'failed') return 'Loading options failed. You can still type a value.';
  if (completion?.choices.length) return undefined;
  return completion?.state === 'ready'
    ? 'No options match. You can still send what you typed.'
    : 'Loading options…';
}
