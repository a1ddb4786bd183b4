import { useMemo } from 'preact/hooks';
import { routeTo } from '../state/route.ts';
import type { Actions } from '../state/scene.ts';
import type { World } from '../state/state.ts';
import type { Session } from '../state/useSession.ts';
import type { View } from './view.ts';

let lines = 0;

/** What the user can do, wired to the session and to the view. */
export function useActions(
  { ask, dispatch }: Session,
  change: (part: Partial<View>) => void,
  world: World | undefined,
): Actions {
  return useMemo(
    () => ({
      ask,
      open: (channel) => {
        if (world) location.hash = routeTo(world, channel);
      },
      compose: (text) => {
        lines += 1;
        change({ line: { text, number: lines } });
      },
      reply: (message) => change({ replying: message, menu: undefined }),
      edit: (message) => change({ editing: message?.id, menu: undefined }),
      inspect: (message) => change({ inspecting: message, menu: undefined }),
      menu: (message, at) => change({ menu: { message, ...at } }),
      dismiss: (message) => dispatch({ t: 'dismiss', message }),
      forget: (nonce) => dispatch({ t: 'forget', nonce }),
      announce: (said) => change({ said }),
    }),
    [ask, dispatch, change, world],
  );
}
