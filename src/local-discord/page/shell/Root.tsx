import { useEffect, useState } from 'preact/hooks';
import type { ClientUser } from '../../protocol.ts';
import { fetchUsers } from '../net/users.ts';
import { App } from './App.tsx';
import { useRoute } from './useRoute.ts';

const retryMs = 1_000;

/** Finds out who one can be, and is one of them: whom the address names, whom this tab was last, or the first. */
export function Root() {
  const users = useUsers();
  const { route, consumed } = useRoute();
  const [chosen, setChosen] = useState(sessionStorage.getItem('user') ?? '');
  useEffect(() => {
    const named = users.find(({ id, username }) => route.as === id || route.as === username);
    if (named) setChosen(named.id);
  }, [route.as, users]);
  useEffect(() => sessionStorage.setItem('user', chosen), [chosen]);
  const user = users.find(({ id }) => id === chosen) ?? users[0];
  if (!user) return <p class="splash">Connecting to the local Discord…</p>;
  return (
    <App key={user.id} user={user} users={users} route={route} consumed={consumed} onSwitch={setChosen} />
  );
}

function useUsers(): readonly ClientUser[] {
  const [users, setUsers] = useState<readonly ClientUser[]>([]);
  useEffect(() => {
    if (users.length > 0) return;
    let timer: ReturnType<typeof setTimeout>;
    const load = (): void => {
      fetchUsers().then(setUsers, () => {
        timer = setTimeout(load, retryMs);
      });
    };
    load();
    return () => clearTimeout(timer);
  }, [users]);
  return users;
}
