import type { ClientChannel } from '../../protocol.ts';
import { Avatar } from '../components/Avatar.tsx';
import { channelName } from '../state/names.ts';
import { routeTo } from '../state/route.ts';
import type { Scene } from '../state/scene.ts';
import type { State } from '../state/state.ts';

interface Props {
  readonly channel: ClientChannel;
  readonly scene: Scene;
  readonly state: State;
  readonly current: string;
}

/** A channel in the list, with how many messages there are that one has not seen. */
export function ChannelLink({ channel, scene, state, current }: Props) {
  const { world } = scene;
  const here = channel.id === current;
  const unread = here ? 0 : (state.unread.get(channel.id) ?? 0);
  const other = channel.with === undefined ? undefined : world.users.get(channel.with);
  return (
    <a
      class={`channel ${here ? 'channel-here' : ''} ${unread ? 'channel-unread' : ''}`}
      href={routeTo(world, channel.id)}
      aria-current={here ? 'page' : undefined}
    >
      {other ? (
        <Avatar user={other} size="medium" online={other.online} />
      ) : (
        <span class={`channel-icon channel-icon-${channel.kind}`} aria-hidden="true" />
      )}
      <span class="channel-name" dir="auto">
        {channelName(world, channel)}
      </span>
      {unread > 0 && (
        <span class="badge">
          {unread}
          <span class="visually-hidden"> unread</span>
        </span>
      )}
    </a>
  );
}
