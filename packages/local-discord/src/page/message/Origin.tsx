import { type APIMessage, MessageType } from 'discord-api-types/v10';
import { Avatar } from '../components/Avatar.tsx';
import { preview } from '../format/preview.ts';
import { nameOf } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';

interface Props {
  readonly message: APIMessage;
  readonly scene: Scene;
}

/** What a message goes back to: the message that it replies to, or the command that it answers. */
export function Origin({ message, scene }: Props) {
  const { referenced_message: replied, interaction } = message;
  if (interaction && message.type !== MessageType.Reply) {
    return (
      <p class="origin">
        <Avatar user={interaction.user} size="small" />
        <span class="origin-name" dir="auto">
          {nameOf(interaction.user)}
        </span>{' '}
        used{' '}
        <span class="origin-command">
          {message.type === MessageType.ContextMenuCommand ? '' : '/'}
          {interaction.name}
        </span>
      </p>
    );
  }
  if (replied) return <Replied replied={replied} message={message} scene={scene} />;
  if (message.type === MessageType.Reply)
    return <p class="origin origin-gone">Original message was deleted</p>;
  return null;
}

function Replied({ replied, message, scene }: Props & { readonly replied: APIMessage }) {
  const said = preview(replied, scene.world);
  const pinged = message.mentions.some(({ id }) => id === replied.author.id);
  const jump = (): void => {
    const row = document.getElementById(`message-${replied.id}`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus();
  };
  return (
    <p class="origin">
      <Avatar user={replied.author} size="small" />
      <span class="origin-name" dir="auto">
        {pinged && '@'}
        {nameOf(replied.author)}
      </span>
      <button type="button" class="origin-text" onClick={jump}>
        <span class="visually-hidden">In reply to: </span>
        {said.length > QUOTED ? `${said.slice(0, QUOTED).trimEnd()}…` : said}
      </button>
    </p>
  );
}

/** The characters of a quote that are shown, and so read aloud, before one chooses to go there. */
const QUOTED = 60;
