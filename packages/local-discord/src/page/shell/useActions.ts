import { useMemo } from 'preact/hooks';
import type { Actions } from '../state/scene.ts';
import type { Session } from '../state/useSession.ts';
import type { View } from './view.ts';

/** What the user can do, wired to the session and to the view. */
export function useActions({ ask, dispatch }: Session, change: (part: Partial<View>) => void): Actions {
  return useMemo(
    () => ({
      ask,
      open: (channel) => {
        location.hash = `#/${channel}`;
      },
      compose: (text) => change({ line: { text }, drawer: undefined }),
      mention: (name) => change({ line: { text: `@${name} `, after: true }, drawer: undefined }),
      reply: (message) => change({ replying: message, menu: undefined }),
      edit: (message) => change({ editing: message?.id, menu: undefined }),
      inspect: (message) => change({ inspecting: message, menu: undefined }),
      menu: (of, at) => change({ menu: { ...of, ...at } }),
      dismiss: (message) => dispatch({ t: 'dismiss', message }),
      forget: (nonce) => dispatch({ t: 'forget', nonce }),
      announce: (said) => change({ said }),
    }),
    [ask, dispatch, change],
  );
}
