import type { APIMessage } from 'discord-api-types/v10';
import { Fragment } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { dayTitle } from '../format/time.ts';
import { type Line, linesOf } from '../state/groups.ts';
import type { Scene } from '../state/scene.ts';
import type { Note, State } from '../state/state.ts';
import { ChannelStart } from './ChannelStart.tsx';
import { MessageRow } from './MessageRow.tsx';
import { Outcomes } from './Outcomes.tsx';
import { useBottom } from './useBottom.ts';

interface Props {
  readonly channel: string;
  readonly scene: Scene;
  readonly notes: readonly Note[];
  readonly dismissed: State['dismissed'];
  readonly editing: string | undefined;
  readonly replying: string | undefined;
}

/** The messages of a channel. Arrow keys go from one to the next; Tab goes into what a message holds. */
export function MessageList({ channel, scene, notes, dismissed, editing, replying }: Props) {
  const all = scene.world.messages.get(channel) ?? [];
  const messages = all.filter(({ id }) => !dismissed.has(id));
  const { current, ...roving } = useRoving(messages);
  const list = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  useBottom(list, inside, lastOwn(messages, scene));
  const row = (line: Line) => {
    const { message } = line;
    const { id } = message;
    const marks = { current: id === current, editing: id === editing, replying: id === replying };
    return <MessageRow line={line} scene={scene} {...marks} failure={failureOf(notes, message)} />;
  };
  return (
    <div ref={list} class="messages" role="log" aria-label="Messages" {...roving}>
      <div ref={inside} class="messages-inside">
        <ChannelStart world={scene.world} channel={channel} />
        {linesOf(messages).map((line) => (
          <Fragment key={line.message.id}>
            {line.newDay && <Day at={line.message.timestamp} scene={scene} />}
            {row(line)}
          </Fragment>
        ))}
        <Outcomes channel={channel} scene={scene} notes={notes} />
      </div>
    </div>
  );
}

function Day({ at, scene }: { readonly at: string; readonly scene: Scene }) {
  return (
    <p class="day">
      <span>{dayTitle(at, scene.clock)}</span>
    </p>
  );
}

/** Which message Tab reaches, the last one focused or else the newest, and the keys that go to others. */
function useRoving(messages: readonly APIMessage[]) {
  const [focused, setFocused] = useState<string>();
  const current = messages.some(({ id }) => id === focused) ? focused : messages.at(-1)?.id;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = rowToFocus(event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const onFocusIn = (event: FocusEvent): void => {
    const row = event.target instanceof Element && event.target.closest<HTMLElement>('[data-message]');
    if (row) setFocused(row.dataset.message);
  };
  return { current, onKeyDown, onFocusIn };
}

/** The last thing that the user wrote or asked for here: it is to be seen, however far up one was reading. */
function lastOwn(messages: readonly APIMessage[], { world, pending }: Scene): string | undefined {
  const asked = [...pending.values()].findLast(({ request }) => request.t === 'command')?.request.nonce;
  return asked ?? messages.findLast(({ author }) => author.id === world.me)?.id;
}

function failureOf(notes: readonly Note[], message: APIMessage): Note | undefined {
  return notes.findLast(({ request }) => request.t === 'click' && request.message === message.id);
}

/** The message that a key moves the focus to, when the focus is on a message itself. */
function rowToFocus({ key, target, currentTarget }: KeyboardEvent): HTMLElement | undefined {
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return undefined;
  if (!target.matches('[data-message]')) return undefined;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-message]')];
  const at = rows.indexOf(target);
  switch (key) {
    case 'ArrowUp':
      return rows[at - 1];
    case 'ArrowDown':
      return rows[at + 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
