import type { APIMessage } from 'discord-api-types/v10';
import { nameOf } from '../state/names.ts';

interface Props {
  readonly message: APIMessage;
  readonly ping: boolean;
  readonly onPing: (ping: boolean) => void;
  readonly onClose: () => void;
}

/** Says to whom the next message replies, and whether they are told. */
export function ReplyBar({ message, ping, onPing, onClose }: Props) {
  return (
    <div class="reply-bar">
      <p>
        Replying to <strong>{nameOf(message.author)}</strong>
      </p>
      <button type="button" class="reply-ping" aria-pressed={ping} onClick={() => onPing(!ping)}>
        <span class="visually-hidden">Mention the author: </span>
        <span aria-hidden="true">@ </span>
        {ping ? 'ON' : 'OFF'}
      </button>
      <button type="button" class="icon-button" aria-label="Cancel reply" onClick={onClose}>
        <span class="icon icon-cross" aria-hidden="true" />
      </button>
    </div>
  );
}
