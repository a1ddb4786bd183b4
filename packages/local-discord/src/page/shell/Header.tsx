import { channelName } from '../state/names.ts';
import type { World } from '../state/state.ts';
import type { View } from './view.ts';

interface Props {
  readonly world: World;
  readonly channel: string;
  readonly drawer: View['drawer'];
  readonly change: (part: Partial<View>) => void;
}

/** The bar over the chat: where one is, and the drawers on narrow screens. */
export function Header({ world, channel, drawer, change }: Props) {
  const here = world.channels.find(({ id }) => id === channel);
  const parent = world.channels.find(({ id }) => id === here?.parent);
  const toggle = (which: 'channels' | 'members') => () =>
    change({ drawer: drawer === which ? undefined : which });
  return (
    <header class="header">
      <button
        type="button"
        class="icon-button drawer-button"
        aria-label="Channels"
        aria-expanded={drawer === 'channels'}
        aria-controls="sidebar"
        onClick={toggle('channels')}
      >
        <span class="icon icon-bars" aria-hidden="true" />
      </button>
      {parent && <span class="header-parent">{parent.name} ›</span>}
      {here && <span class={`channel-icon channel-icon-${here.kind}`} aria-hidden="true" />}
      <h1>{here && channelName(world, here)}</h1>
      {here?.topic && <p class="header-topic">{here.topic}</p>}
      <button
        type="button"
        class="icon-button members-button"
        aria-label="Members"
        aria-expanded={drawer === 'members'}
        aria-controls="members"
        onClick={toggle('members')}
      >
        <span class="icon icon-people" aria-hidden="true" />
      </button>
    </header>
  );
}
