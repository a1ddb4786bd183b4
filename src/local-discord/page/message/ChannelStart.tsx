import { channelName } from '../state/names.ts';
import type { World } from '../state/state.ts';

interface Props {
  readonly world: World;
  readonly channel: string;
}

/** What stands above the first message of a channel. */
export function ChannelStart({ world, channel }: Props) {
  const here = world.channels.find(({ id }) => id === channel);
  if (!here) return null;
  const name = channelName(world, here);
  return (
    <div class="channel-start">
      {here.kind === 'dm' ? (
        <>
          <h2>{name}</h2>
          <p>This is the beginning of your direct message history with {name}.</p>
        </>
      ) : (
        <>
          <h2>{here.kind === 'thread' ? name : `Welcome to #${name}`}</h2>
          <p>
            {here.kind === 'thread'
              ? 'This is the start of the post.'
              : `This is the start of the #${name} channel.`}
          </p>
        </>
      )}
    </div>
  );
}
