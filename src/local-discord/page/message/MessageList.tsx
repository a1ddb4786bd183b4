import type { APIMessage } from 'discord-api-types/v10';
import { useRef, useState } from 'preact/hooks';
import { dayTitle } from '../format/time.ts';
import { linesOf } from '../state/groups.ts';
import type { Scene } from '../state/scene.ts';
import type { Note, State } from '../state/state.ts';
import { ChannelStart } from './ChannelStart.tsx';
import { MessageRow } from './MessageRow.tsx';
import { Outcomes } from './Outcomes.tsx';
import { rowToFocus } from './rowToFocus.ts';
import { useBottom } from './useBottom.ts';

interface Props {
  readonly channel: string;
  readonly scene: Scene;
  readonly state: State;
  readonly editing: string | undefined;
  readonly replying: string | undefined;
}

/** The messages of a channel. Arrow keys go from one to the next; Tab goes into what a message holds. */
export function MessageList({ channel, scene, state, editing, replying }: Props) {
  const messages = (scene.world.messages.get(channel) ?? []).filter(({ id }) => !state.dismissed.has(id));
  const list = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const current = messages.some(({ id }) => id === focused) ? focused : messages.at(-1)?.id;
  useBottom(list, inside);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rowToFocus(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const onFocus = (event: FocusEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-message]') : null;
    if (row) setFocused(row.dataset.message);
  };
  return (
    <div
      ref={list}
      class="messages"
      role="log"
      aria-label="Messages"
      onKeyDown={onKeyDown}
      onFocusIn={onFocus}
    >
      <div ref={inside} class="messages-inside">
        <ChannelStart world={scene.world} channel={channel} />
        {linesOf(messages).map((line) => (
          <>
            {line.newDay && (
              <p class="day" key={`day-${line.message.id}`}>
                <span>{dayTitle(line.message.timestamp, scene.clock)}</span>
              </p>
            )}
            <MessageRow
              key={line.message.id}
              line={line}
              scene={scene}
              current={line.message.id === current}
              editing={line.message.id === editing}
              replying={line.message.id === replying}
              failure={failureOf(state.notes, line.message)}
            />
          </>
        ))}
        <Outcomes channel={channel} scene={scene} notes={state.notes} />
      </div>
    </div>
  );
}

function failureOf(notes: readonly Note[], message: APIMessage): Note | undefined {
  return notes.findLast(({ request }) => request.t === 'click' && request.message === message.id);
}
