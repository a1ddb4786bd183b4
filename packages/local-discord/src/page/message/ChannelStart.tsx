import type { ClientChannel } from '../../protocol.ts';
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
  const { title, about } = words(here, channelName(world, here));
  return (
    <div class="channel-start">
      <h2>{title}</h2>
      <p>{about}</p>
    </div>
  );
}

function words({ kind }: ClientChannel, name: string): { readonly title: string; readonly about: string } {
  if (kind === 'dm')
    return { title: name, about: `This is the beginning of your direct messages with ${name}.` };
  if (kind === 'group')
    return {
      title: name,
      about: 'This is a group of people. Type / to use the apps that you added to yourself.',
    };
  if (kind === 'thread') return { title: name, about: 'This is the start of the post.' };
  const about = `This is the start of the #${name} channel. Type / to see what its apps can do.`;
  return { title: `Welcome to #${name}`, about };
}
