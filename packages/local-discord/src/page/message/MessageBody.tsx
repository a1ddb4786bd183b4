import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { Attachments } from '../components/Attachments.tsx';
import { Embed } from '../components/Embed.tsx';
import { Markdown } from '../components/Markdown.tsx';
import { Parts } from '../components/parts/Part.tsx';
import { fullTime } from '../format/time.ts';
import { has, nameOf } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import { EditBox } from './EditBox.tsx';
import { Thinking } from './notes.tsx';

interface Props {
  readonly message: APIMessage;
  readonly scene: Scene;
  readonly editing: boolean;
}

/** What a message says: text, embeds, components, files; or that the bot is still at it. */
export function MessageBody({ message, scene, editing }: Props) {
  if (has(message, MessageFlags.Loading)) return <Thinking name={nameOf(message.author)} />;
  const { content, embeds, components = [] } = message;
  const edited = message.edited_timestamp && (
    <span class="edited" title={fullTime(message.edited_timestamp, scene.clock)}>
      (edited)
    </span>
  );
  const text = editing ? (
    <EditBox message={message} scene={scene} />
  ) : (
    content && <Markdown source={content} scene={scene} after={edited} />
  );
  return (
    <>
      {text}
      {has(message, MessageFlags.SuppressEmbeds) ||
        embeds.map((embed, at) => <Embed key={`${at}-${embed.title}`} embed={embed} scene={scene} />)}
      <Attachments message={message} />
      {components.length > 0 && (
        <div class="parts">
          <Parts components={components} message={message} scene={scene} />
        </div>
      )}
      {!content && edited}
    </>
  );
}
