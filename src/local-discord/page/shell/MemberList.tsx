import type { ClientUser } from '../../protocol.ts';
import { AppTag } from '../components/AppTag.tsx';
import { Avatar } from '../components/Avatar.tsx';
import { colourOf, nameOf, rolesOf } from '../state/names.ts';
import type { World } from '../state/state.ts';

/** Everyone on the server: by the highest role that is shown apart, then the rest, then who is away. */
export function MemberList({ world }: { readonly world: World }) {
  return (
    <aside class="members" id="members" aria-label="Members">
      {memberGroups(world).map(({ title, users }) => (
        <section key={title}>
          <h2>
            {title} <span aria-hidden="true">—</span> {users.length}
          </h2>
          <ul>
            {users.map((user) => (
              <li key={user.id} class={`member ${user.online ? '' : 'member-away'}`}>
                <Avatar user={user} size="medium" online={user.online} />
                <span class="author" style={colourStyle(world, user)}>
                  {nameOf(user)}
                </span>
                {user.bot && <AppTag />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
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

function colourStyle(world: World, user: ClientUser): Record<string, string> {
  const colour = colourOf(world, user.id);
  return colour ? { '--role': colour } : {};
}
