import { useCallback, useMemo } from 'preact/hooks';
import { Composer } from '../composer/Composer.tsx';
import { MessageList } from '../message/MessageList.tsx';
import type { MainProps } from './Main.tsx';

/** A channel with messages, and where one writes. */
export function Chat({ scene, state, view, channel, drafts, change }: MainProps) {
  const { messages, me } = scene.world;
  const onTaken = useCallback(() => change({ line: undefined }), [change]);
  const editLast = (): void =>
    scene.act.edit(messages.get(channel)?.findLast(({ author }) => author.id === me));
  return (
    <div class="chat">
      <Messages scene={scene} state={state} view={view} channel={channel} />
      <Composer
        channel={channel}
        scene={scene}
        state={state}
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

/** Draws the list only when something that it shows has changed: a channel may hold thousands of messages. */
function Messages({ scene, state, view, channel }: Pick<MainProps, 'scene' | 'state' | 'view' | 'channel'>) {
  const { notes, dismissed } = state;
  const { editing } = view;
  const replying = view.replying?.id;
  return useMemo(
    () => <MessageList {...{ channel, scene, notes, dismissed, editing, replying }} />,
    [channel, scene, notes, dismissed, editing, replying],
  );
}
