import { useEffect, useState } from 'preact/hooks';
import { fetchPeople, type Person } from '../net/people.ts';
import { App } from './App.tsx';
import { useRoute } from './useRoute.ts';

const retryMs = 1_000;

/** Finds out who one can be, and is one of them: whom the address names, whom this tab was last, or the first. */
export function Root() {
  const people = usePeople();
  const { route, consumed } = useRoute();
  const [chosen, setChosen] = useState(sessionStorage.getItem('user') ?? '');
  useEffect(() => {
    const named = people.find(({ id, name }) => route.as === id || route.as === name);
    if (named) setChosen(named.id);
  }, [route.as, people]);
  useEffect(() => sessionStorage.setItem('user', chosen), [chosen]);
  const user = people.find(({ id }) => id === chosen) ?? people[0];
  if (!user) return <p class="splash">Connecting to the local Discord…</p>;
  return (
    <App key={user.id} me={user} people={people} route={route} consumed={consumed} onSwitch={setChosen} />
  );
}

function usePeople(): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>([]);
  useEffect(() => {
    if (people.length > 0) return;
    let timer: ReturnType<typeof setTimeout>;
    const load = (): void => {
      fetchPeople().then(setPeople, () => {
        timer = setTimeout(load, retryMs);
      });
    };
    load();
    return () => clearTimeout(timer);
  }, [people]);
  return people;
}
