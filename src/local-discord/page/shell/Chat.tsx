import { MessageList } from '../message/MessageList.tsx';
import type { MainProps } from './Main.tsx';

/** A channel with messages, and where one writes. */
export function Chat({ scene, state, view, channel }: MainProps) {
  return (
    <div class="chat">
      <MessageList
        channel={channel}
        scene={scene}
        state={state}
        editing={view.editing}
        replying={view.replying?.id}
      />
    </div>
  );
}
