import type { APIMessage, APIReaction } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Avatar } from '../components/Avatar.tsx';
import { EmojiText } from '../components/EmojiText.tsx';
import { label } from '../format/label.ts';
import { fullTime, shortTime } from '../format/time.ts';
import type { Line } from '../state/groups.ts';
import { has, isPrivate } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import type { Note } from '../state/state.ts';
import { MessageBody } from './MessageBody.tsx';
import { MessageHead } from './MessageHead.tsx';
import { FailedLine, PrivateLine } from './notes.tsx';
import { Origin } from './Origin.tsx';
import { Toolbar } from './Toolbar.tsx';

export interface RowProps {
  readonly line: Line;
  readonly scene: Scene;
  /** Whether this row is the one that Tab reaches in the list. */
  readonly current: boolean;
  readonly editing: boolean;
  readonly replying: boolean;
  readonly failure: Note | undefined;
}

/** A message in the list of a channel. */
export function MessageRow({ line, scene, current, editing, replying, failure }: RowProps) {
  const { message, head } = line;
  const row = useRef<HTMLElement>(null);
  const keepFocus = useKeptFocus(row, message);
  return (
    <article
      ref={row}
      id={`message-${message.id}`}
      class={rowClass(line, scene.world.me, replying)}
      aria-label={label(message, scene)}
      tabIndex={current ? 0 : -1}
      data-message={message.id}
      onContextMenu={(event) => openMenu(event, line, scene)}
      {...keepFocus}
    >
      {head && <Origin message={message} scene={scene} />}
      <div class="row-side">
        {head ? <Avatar user={message.author} /> : <RowTime line={line} scene={scene} />}
      </div>
      <div class="row-main">
        {head && <MessageHead author={message.author} at={message.timestamp} scene={scene} />}
        <MessageBody message={message} scene={scene} editing={editing} />
        <Reactions reactions={message.reactions ?? []} />
        {failure && <FailedLine reason={failure.reason} />}
        {isPrivate(message) && <PrivateLine onDismiss={() => scene.act.dismiss(message.id)} />}
      </div>
      <Toolbar message={message} scene={scene} />
    </article>
  );
}

function RowTime({ line: { message }, scene }: Pick<RowProps, 'line' | 'scene'>) {
  const { timestamp } = message;
  return (
    <time class="row-time" dateTime={timestamp} title={fullTime(timestamp, scene.clock)}>
      {shortTime(timestamp, scene.clock)}
    </time>
  );
}

type RowMouseEvent = MouseEvent & { readonly currentTarget: HTMLElement };

/** Opens the message's own menu; links and text fields keep the browser's. */
function openMenu(event: RowMouseEvent, { message }: Line, { act }: Scene): void {
  if (event.target instanceof Element && event.target.closest('a, input, textarea')) return;
  event.preventDefault();
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const byKey = event.clientX === 0 && event.clientY === 0;
  act.menu({ message }, byKey ? { x: left + 72, y: top + 24 } : { x: event.clientX, y: event.clientY });
}

function rowClass({ message, head }: Line, me: string, replying: boolean): string {
  const mentioned = message.mention_everyone || message.mentions.some(({ id }) => id === me);
  return [
    'row',
    head && 'row-head',
    mentioned && 'row-mentioned',
    isPrivate(message) && 'row-private',
    has(message, MessageFlags.Loading) && 'row-loading',
    replying && 'row-replying',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The reactions to a message, with how many there are of each. */
function Reactions({ reactions }: { readonly reactions: readonly APIReaction[] }) {
  if (reactions.length === 0) return null;
  return (
    <ul class="reactions" aria-label="Reactions">
      {reactions.map(({ emoji, count, me }) => (
        <li key={emoji.id ?? emoji.name} class={`reaction ${me ? 'reaction-mine' : ''}`}>
          <EmojiText emoji={{ name: emoji.name ?? '', ...(emoji.id && { id: emoji.id }) }} />
          {count}
        </li>
      ))}
    </ul>
  );
}

/** Where an edit takes away what had the focus, such as the button just pressed, the message gets it. */
function useKeptFocus(row: RefObject<HTMLElement>, message: APIMessage) {
  const inside = useRef(false);
  // The message is what an edit changes.
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) row.current?.focus();
  }, [row, message]);
  return {
    onFocusIn: () => {
      inside.current = true;
    },
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) inside.current = false;
    },
  };
}
