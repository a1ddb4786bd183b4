import type { APIMessage } from 'discord-api-types/v10';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from '../state/scene.ts';

interface Props {
  readonly message: APIMessage;
  readonly scene: Scene;
}

/** Editing one's own message in place: Enter saves, Escape leaves it as it was. */
export function EditBox({ message, scene }: Props) {
  const [text, setText] = useState(message.content);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(message.content.length, message.content.length);
  }, [message.content.length]);
  const save = (): void => {
    const content = text.trim();
    const { channel_id: channel, id } = message;
    if (content && content !== message.content) scene.act.ask({ t: 'edit', channel, message: id, content });
    scene.act.edit(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') scene.act.edit(undefined);
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="edit-box">
      <textarea
        ref={box}
        aria-label="Edit message"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p>
        escape to{' '}
        <button type="button" class="text-link" onClick={() => scene.act.edit(undefined)}>
          cancel
        </button>{' '}
        • enter to{' '}
        <button type="button" class="text-link" onClick={save}>
          save
        </button>
      </p>
    </div>
  );
}
