import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Drafts } from '../composer/useGiven.ts';
import type { Clock } from '../format/time.ts';
import type { Person } from '../net/people.ts';
import type { Route } from '../state/route.ts';
import type { Scene } from '../state/scene.ts';
import { useSession } from '../state/useSession.ts';
import { Main } from './Main.tsx';
import { Overlays } from './Overlays.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useActions } from './useActions.ts';
import { useChannel } from './useChannel.ts';
import { changed, firstView } from './view.ts';

interface Props {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly route: Route;
  /** Says that the route's command is in the composer now. */
  readonly consumed: () => void;
  readonly onSwitch: (user: string) => void;
}

/** The whole page for one user. */
export function App({ me, people, route, consumed, onSwitch }: Props) {
  const looking = useRef<string>();
  const drafts = useRef<Drafts>(new Map());
  const session = useSession(me.id, looking);
  const { state, dispatch } = session;
  const [view, change] = useReducer(changed, firstView);
  const act = useActions(session, change);
  const clock = useClock(state.world);
  const channel = useChannel({ world: state.world, route, consumed, change, dispatch });
  looking.current = channel;

  const { world, pending } = state;
  const scene = useMemo(
    (): Scene | undefined => world && { world, pending, clock, act },
    [world, pending, clock, act],
  );
  if (!scene || !channel) return <p class="splash">Connecting to the local Discord…</p>;
  const place = { scene, state, channel };
  const closeDrawer = (): void => change({ drawer: undefined });
  return (
    <div class={`app ${view.drawer ? `app-drawer-${view.drawer}` : ''}`}>
      {state.status === 'lost' && <Banner />}
      <Sidebar {...place} people={people} onSwitch={onSwitch} onClose={closeDrawer} />
      <Main {...place} view={view} drafts={drafts.current} change={change} />
      <Overlays {...place} view={view} dispatch={dispatch} change={change} />
      <p class="visually-hidden" aria-live="polite">
        {view.said}
      </p>
    </div>
  );
}

/** Says that the stand-in is away and that the page looks for it by itself. */
function Banner() {
  return (
    <p class="banner" role="status">
      The local Discord is not answering. Start it again; this page reconnects by itself.
    </p>
  );
}

/** Often enough for times that are written to the minute. */
const tickMs = 30_000;

/** The time now, told anew twice a minute and whenever something happens: nothing that was posted lies ahead. */
function useClock(world: unknown): Clock {
  const [tick, next] = useReducer((ticks: number) => ticks + 1, 0);
  useEffect(() => {
    const timer = setInterval(() => next(undefined), tickMs);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => ({ now: new Date() }), [world, tick]);
}
