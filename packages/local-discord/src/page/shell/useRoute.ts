import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from '../state/route.ts';

/** The route in the address bar; `consumed` takes the command out of it once it is in the composer. */
export function useRoute(): { readonly route: Route; readonly consumed: () => void } {
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
