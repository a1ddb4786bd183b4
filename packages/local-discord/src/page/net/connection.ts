import type { ClientEvent, ClientRequest } from '../../protocol.ts';

/** The first wait before connecting again; it doubles up to the longest. */
const firstRetryMs = 250;
const longestRetryMs = 2_000;

export interface Connection {
  /** False when there is no connection at the moment: then nothing was sent. */
  readonly send: (request: ClientRequest) => boolean;
  readonly close: () => void;
}

export interface ConnectionEvents {
  readonly onEvent: (event: ClientEvent) => void;
  readonly onLost: () => void;
}

/** Connects to the stand-in as a user, and again whenever the connection is lost, until closed. */
export function connect(url: string, { onEvent, onLost }: ConnectionEvents): Connection {
  let socket: WebSocket | undefined;
  let retryMs = firstRetryMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const open = (): void => {
    socket = new WebSocket(url);
    socket.onmessage = ({ data }) => {
      retryMs = firstRetryMs;
      const event: unknown = JSON.parse(String(data));
      if (isEvent(event)) onEvent(event);
    };
    socket.onclose = () => {
      if (closed) return;
      onLost();
      timer = setTimeout(open, retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
    };
  };
  open();

  return {
    send: (request) => {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(request));
      return true;
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      socket?.close();
    },
  };
}

/** Page and stand-in are built from the same protocol.ts, so a known shape of envelope is check enough. */
function isEvent(value: unknown): value is ClientEvent {
  return typeof value === 'object' && value !== null && 't' in value && 'd' in value;
}
