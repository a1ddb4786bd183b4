import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Person } from '../net/people.ts';
import { findChannel, type Route } from '../state/route.ts';
import type { Scene } from '../state/scene.ts';
import { useSession } from '../state/useSession.ts';
import { Banner } from './Banner.tsx';
import { Main } from './Main.tsx';
import { Overlays } from './Overlays.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useActions } from './useActions.ts';
import { useClock } from './useClock.ts';
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
  const session = useSession(me.id, looking);
  const { state, dispatch } = session;
  const { world } = state;
  const [view, change] = useReducer(changed, firstView);
  const act = useActions(session, change, world);
  const clock = useClock();

  const channel =
    world && (findChannel(world, route.channel) ?? world.channels.find(({ kind }) => kind === 'text')?.id);
  looking.current = channel;
  useEffect(() => {
    change({ replying: undefined, editing: undefined, menu: undefined, drawer: undefined });
    if (channel) dispatch({ t: 'looked', channel });
  }, [channel, dispatch]);
  const ready = world !== undefined;
  useEffect(() => {
    if (!ready || !route.command) return;
    act.compose(route.command);
    consumed();
  }, [ready, route.command, consumed, act]);

  if (!world || !channel) return <p class="splash">Connecting to the local Discord…</p>;
  const scene: Scene = { world, pending: state.pending, clock, act };
  return (
    <div class={`app ${view.drawer ? `app-drawer-${view.drawer}` : ''}`}>
      {state.status === 'lost' && <Banner />}
      <Sidebar
        scene={scene}
        state={state}
        channel={channel}
        people={people}
        onSwitch={onSwitch}
        onClose={() => change({ drawer: undefined })}
      />
      <Main scene={scene} state={state} view={view} channel={channel} change={change} />
      <Overlays scene={scene} state={state} view={view} dispatch={dispatch} change={change} />
      <p class="visually-hidden" aria-live="polite">
        {view.said}
      </p>
    </div>
  );
}
