import { useCallback } from 'preact/hooks';
import { Composer } from '../composer/Composer.tsx';
import { MessageList } from '../message/MessageList.tsx';
import type { MainProps } from './Main.tsx';

/** A channel with messages, and where one writes. */
export function Chat({ scene, state, view, channel, drafts, change }: MainProps) {
  const { messages, me } = scene.world;
  const onTaken = useCallback(() => change({ line: undefined }), [change]);
  const editLast = (): void =>
    scene.act.edit(messages.get(channel)?.findLast(({ author }) => author.id === me));
  const place = { channel, scene, state };
  return (
    <div class="chat">
      <MessageList {...place} editing={view.editing} replying={view.replying?.id} />
      <Composer
        {...place}
        replying={view.replying}
        drafts={drafts}
        given={view.line}
        onTaken={onTaken}
        onReplied={() => change({ replying: undefined })}
        onEditLast={editLast}
      />
    </div>
  );
}
