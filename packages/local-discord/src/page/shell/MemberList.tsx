import type { ClientUser } from '../../protocol.ts';
import { AppTag, Avatar } from '../components/Avatar.tsx';
import { colourOf, nameOf, rolesOf } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import type { World } from '../state/state.ts';

/** Everyone on the server: by the highest role that is shown apart, then the rest, then who is away. */
export function MemberList({ scene }: { readonly scene: Scene }) {
  return (
    <aside class="members" id="members" aria-label="Members">
      {memberGroups(scene.world).map(({ title, users }) => (
        <section key={title}>
          <h2>
            {title} <span aria-hidden="true">—</span> {users.length}
          </h2>
          <ul>
            {users.map((user) => (
              <li key={user.id}>
                <Member user={user} scene={scene} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

interface MemberProps {
  readonly user: ClientUser;
  readonly scene: Scene;
}

function Member({ user, scene: { world, act } }: MemberProps) {
  const open = (event: MouseEvent & { readonly currentTarget: HTMLElement }): void => {
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    act.menu({ user }, { x: left, y: bottom });
  };
  const colour = colourOf(world, user.id);
  return (
    <button
      type="button"
      class={`member ${user.online ? '' : 'member-away'}`}
      aria-haspopup="menu"
      onClick={open}
      onContextMenu={open}
    >
      <Avatar user={user} size="medium" online={user.online} />
      <span class="author" dir="auto" style={colour ? { '--role': colour } : {}}>
        {nameOf(user)}
      </span>
      {user.bot && <AppTag />}
    </button>
  );
}

function memberGroups(world: World): readonly { title: string; users: readonly ClientUser[] }[] {
  const titles = new Map<string, ClientUser[]>();
  for (const user of [...world.users.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b)))) {
    const hoisted = rolesOf(world, user).find(({ hoist }) => hoist)?.name;
    const title = user.online ? (hoisted ?? 'Online') : 'Offline';
    titles.set(title, [...(titles.get(title) ?? []), user]);
  }
  const roleOrder = [...world.roles.values()].sort((a, b) => b.position - a.position).map(({ name }) => name);
  const order = [...roleOrder, 'Online', 'Offline'];
  return [...titles]
    .map(([title, users]) => ({ title, users }))
    .sort((a, b) => order.indexOf(a.title) - order.indexOf(b.title));
}
