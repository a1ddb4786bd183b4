import { Composer } from '../composer/Composer.tsx';
import { MessageList } from '../message/MessageList.tsx';
import type { MainProps } from './Main.tsx';

/** A channel with messages, and where one writes. */
export function Chat({ scene, state, view, channel, change }: MainProps) {
  const { messages, me } = scene.world;
  const editLast = (): void =>
    scene.act.edit(messages.get(channel)?.findLast(({ author }) => author.id === me));
  return (
    <div class="chat">
      <MessageList
        channel={channel}
        scene={scene}
        state={state}
        editing={view.editing}
        replying={view.replying?.id}
      />
      <Composer
        channel={channel}
        scene={scene}
        state={state}
        replying={view.replying}
        given={view.line}
        onReplied={() => change({ replying: undefined })}
        onEditLast={editLast}
      />
    </div>
  );
}
