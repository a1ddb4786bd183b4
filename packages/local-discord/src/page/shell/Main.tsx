import type { Drafts } from '../composer/useGiven.ts';
import type { Scene } from '../state/scene.ts';
import type { State } from '../state/state.ts';
import { Chat } from './Chat.tsx';
import { Forum } from './Forum.tsx';
import { Header } from './Header.tsx';
import { MemberList } from './MemberList.tsx';
import type { View } from './view.ts';

export interface MainProps {
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
        {kind === 'forum' ? <Forum key={channel} {...props} /> : <Chat key={channel} {...props} />}
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
