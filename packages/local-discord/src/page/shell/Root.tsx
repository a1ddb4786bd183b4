import { useCallback, useEffect, useState } from 'preact/hooks';
import { fetchPeople, type Person } from '../net/people.ts';
import { parseRoute, type Route } from '../state/route.ts';
import { App } from './App.tsx';

const retryMs = 1_000;

/** Finds out who one can be, and is one of them: whom the address names, whom this tab was last, or the first. */
export function Root() {
  const people = usePeople();
  const { route, consumed } = useRoute();
  const [chosen, setChosen] = useState(sessionStorage.getItem('user') ?? '');
  const [followed, setFollowed] = useState<string>();
  const named = people.find(({ id, name }) => route.as === id || route.as === name);
  useEffect(() => {
    if (named) setChosen(named.id);
    if (people.length > 0) setFollowed(route.as);
  }, [named, route.as, people]);
  useEffect(() => sessionStorage.setItem('user', chosen), [chosen]);
  // From the first moment on: nobody else is to be taken for the one with this page's language.
  const first = route.as === followed ? undefined : named;
  const user = first ?? people.find(({ id }) => id === chosen) ?? people[0];
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

/** The route in the address bar; `consumed` takes the command out of it once it is in the composer. */
function useRoute(): { readonly route: Route; readonly consumed: () => void } {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const consumed = useCallback((): void => {
    history.replaceState(undefined, '', location.hash.replace(/\?.*/s, ''));
    setRoute(parseRoute(location.hash));
  }, []);
  return { route, consumed };
}
