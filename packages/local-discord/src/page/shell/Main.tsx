import { useCallback, useMemo } from 'preact/hooks';
import { Composer } from '../composer/Composer.tsx';
import type { Drafts } from '../composer/useGiven.ts';
import { MessageList } from '../message/MessageList.tsx';
import type { Scene } from '../state/scene.ts';
import type { State } from '../state/state.ts';
import { Forum } from './Forum.tsx';
import { Header } from './Header.tsx';
import { MemberList } from './MemberList.tsx';
import type { View } from './view.ts';

interface MainProps {
  readonly scene: Scene;
  readonly state: State;
  readonly view: View;
  readonly channel: string;
  readonly drafts: Drafts;
  readonly change: (part: Partial<View>) => void;
}

/** The middle of the page, what the channel holds, and the members beside it. */
export function Main(props: MainProps) {
  const { scene, view, channel, change } = props;
  const { world } = scene;
  const kind = world.channels.find(({ id }) => id === channel)?.kind;
  return (
    <>
      <main class="main">
        <Header world={world} channel={channel} drawer={view.drawer} change={change} />
        {kind === 'forum' ? (
          <Forum key={channel} scene={scene} channel={channel} />
        ) : (
          <Chat key={channel} {...props} />
        )}
      </main>
      <button
        type="button"
        class="backdrop"
        tabIndex={-1}
        aria-label="Close"
        onClick={() => change({ drawer: undefined })}
      />
      <MemberList scene={scene} />
    </>
  );
}

/** A channel with messages, and where one writes. */
function Chat({ scene, state, view, channel, drafts, change }: MainProps) {
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
