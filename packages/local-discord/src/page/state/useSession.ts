import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import type { ClientEvent, ClientRequest } from '../../protocol.ts';
import { type Connection, connect } from '../net/connection.ts';
import { reduce } from './reduce.ts';
import type { Ask } from './scene.ts';
import { type Action, emptyState, type State } from './state.ts';

/** Discord takes typing to be over after ten seconds without a new sign of it. */
const typingMs = 10_000;

export interface Session {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  readonly ask: (request: Ask) => string;
}

/** A user's connection to the stand-in and all that came over it. `looking` holds the channel on screen. */
export function useSession(user: string, looking: { readonly current: string | undefined }): Session {
  const [state, dispatch] = useReducer(reduce, emptyState);
  const connection = useRef<Connection>();
  /** The posts that were made here and are not there yet, by their nonces. */
  const posts = useRef(new Set<string>());

  const take = useCallback(
    (event: ClientEvent): void => {
      const viewing = looking.current;
      dispatch({ t: 'event', event, at: new Date().toISOString(), ...(viewing && { viewing }) });
      if (event.t === 'message' && event.nonce !== undefined && posts.current.delete(event.nonce))
        location.hash = `#/${event.d.channel_id}`;
      if (event.t === 'typing') setTimeout(() => dispatch({ t: 'quiet', ...event.d }), typingMs);
    },
    [looking],
  );

  useEffect(() => {
    const onLost = (): void => dispatch({ t: 'status', status: 'lost' });
    connection.current = connect(clientUrl(user), { onEvent: take, onLost });
    return () => connection.current?.close();
  }, [user, take]);

  const ask = useCallback(
    (wanted: Ask): string => {
      const request: ClientRequest = { ...wanted, nonce: newNonce() };
      dispatch({ t: 'asked', request });
      if (request.t === 'post') posts.current.add(request.nonce);
      if (!connection.current?.send(request)) {
        take({
          t: 'refused',
          nonce: request.nonce,
          d: 'There is no connection to the local Discord at the moment.',
        });
      }
      return request.nonce;
    },
    [take],
  );
  return { state, dispatch, ask };
}

function clientUrl(user: string): string {
  const url = new URL(`/client?user=${encodeURIComponent(user)}`, location.href);
  const locale = new URLSearchParams(location.search).get('locale');
  if (locale !== null) url.searchParams.set('locale', locale);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

let asked = 0;

function newNonce(): string {
  asked += 1;
  return `${Date.now()}-${asked}`;
}
