import type { ClientChannel } from '../../protocol.ts';
import type { Person } from '../net/people.ts';
import type { Scene } from '../state/scene.ts';
import type { State } from '../state/state.ts';
import { ChannelLink } from './ChannelLink.tsx';
import { UserPanel } from './UserPanel.tsx';

interface Props {
  readonly scene: Scene;
  readonly state: State;
  readonly channel: string;
  readonly people: readonly Person[];
  readonly onSwitch: (user: string) => void;
  /** Closes the drawer that this is on narrow screens. */
  readonly onClose: () => void;
}

/** The server's name, its channels, and who one is. */
export function Sidebar({ scene, state, channel, people, onSwitch, onClose }: Props) {
  const { channels, guild, locale, me, users } = scene.world;
  const lists: readonly (readonly [string, ClientChannel['kind']])[] = [
    ['Text channels', 'text'],
    ['Forums', 'forum'],
    ['Direct messages', 'dm'],
    ['Group messages', 'group'],
  ];
  return (
    <aside
      class="sidebar"
      id="sidebar"
      aria-label="Server"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header class="sidebar-head">
        <h2 dir="auto">{guild.name}</h2>
      </header>
      <nav class="channels" aria-label="Channels">
        {lists.map(([title, kind]) => (
          <ChannelGroup
            key={kind}
            title={title}
            channels={channels.filter((one) => one.kind === kind)}
            posts={channels.filter((one) => one.kind === 'thread')}
            link={{ scene, state, current: channel }}
          />
        ))}
      </nav>
      <UserPanel user={users.get(me)} locale={locale} people={people} onSwitch={onSwitch} />
    </aside>
  );
}

interface GroupProps {
  readonly title: string;
  readonly channels: readonly ClientChannel[];
  /** Threads, of which each is listed under its channel. */
  readonly posts: readonly ClientChannel[];
  readonly link: { readonly scene: Scene; readonly state: State; readonly current: string };
}

function ChannelGroup({ title, channels, posts, link }: GroupProps) {
  if (channels.length === 0) return null;
  return (
    <section class="channel-group">
      <h3>{title}</h3>
      <ul>
        {channels.map((channel) => (
          <li key={channel.id}>
            <ChannelLink channel={channel} {...link} />
            <Posts posts={posts.filter(({ parent }) => parent === channel.id)} link={link} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Posts({ posts, link }: Pick<GroupProps, 'posts' | 'link'>) {
  if (posts.length === 0) return null;
  return (
    <ul class="posts">
      {posts.map((post) => (
        <li key={post.id}>
          <ChannelLink channel={post} {...link} />
        </li>
      ))}
    </ul>
  );
}
