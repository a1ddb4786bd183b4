import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Backend } from './actions/backend.ts';
import { ClientSocket } from './client/clientSocket.ts';
import { Connection } from './gateway/connection.ts';
import type { Gateway } from './gateway/gateway.ts';
import { isFromHere } from './letIn.ts';

/** No frame of a bot or a page comes near this. */
const MAX_FRAME_BYTES = 1024 * 1024;

/** What sockets are connected to. */
export interface SocketTargets {
  readonly backend: Backend;
  readonly gateway: Gateway;
}

interface UpgradingServer {
  on(event: 'upgrade', listener: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): unknown;
}

/** Serves bots at `/gateway` and pages at `/client?user=<id>`, with `&locale=de` in that language. @returns what cuts every socket. */
export function serveSockets(server: UpgradingServer, targets: SocketTargets): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  server.on('upgrade', (request, socket, head) => {
    // Nobody else listens any more, and what nobody listens to ends the process.
    socket.on('error', () => socket.destroy());
    if (!isFromHere(request.headers)) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const connect = connectionFor(request, targets);
    if (connect === undefined) return socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (connection) => {
      connection.on('error', () => connection.terminate());
      connect(connection);
    });
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

function connectionFor(
  request: IncomingMessage,
  { backend, gateway }: SocketTargets,
): ((socket: WebSocket) => void) | undefined {
  // An address such as “//” is none.
  const url = `http://localhost${request.url}`;
  if (!request.url?.startsWith('/') || !URL.canParse(url)) return undefined;
  const { pathname, searchParams } = new URL(url);
  if (/^\/gateway\/?$/.test(pathname)) return (socket) => new Connection(gateway, socket).greet();
  const user = searchParams.get('user') ?? '';
  const known = backend.world.people.settings.some((person) => person.id === user);
  if (pathname !== '/client' || !known) return undefined;
  const locale = searchParams.get('locale');
  if (locale !== null) backend.world.people.setLocale(user, locale);
  return (socket) => new ClientSocket(backend, user, socket).open();
}
