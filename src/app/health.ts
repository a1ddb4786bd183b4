import { createServer, type Server } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { messageOf, UserError } from '../base/errors.ts';
import { type Log, type Meter, NO_METER } from '../base/log.ts';

/** What tells a supervisor how the bot is, on loopback alone. */
export interface Health {
  readonly meter: Meter;
  /** From now on the bot can be ready: each connection, and whether it is complete. */
  readonly follow: (connections: () => readonly boolean[]) => void;
  /** From now on it is not ready: it stops. */
  readonly stopping: () => void;
  readonly close: () => Promise<void>;
}

/** Nobody asks, and nothing is counted. */
const NO_HEALTH: Health = {
  meter: NO_METER,
  follow: () => {},
  stopping: () => {},
  close: async () => {},
};

/** A loop this late, in milliseconds, at 1 turn in 100, leaves too little of the 3 s that Discord waits. */
const LATE_LOOP = 500;
/** Milliseconds over which lateness is measured. */
const WINDOW = 30_000;

/**
 * Serves `/livez` (the process runs), `/readyz` (it answers on Discord) and `/metrics` (Prometheus) on 127.0.0.1.
 * @throws UserError where the port cannot be used.
 */
export async function openHealth(port: number | undefined, log: Log): Promise<Health> {
  if (port === undefined) return NO_HEALTH;
  // Loaded only where it is used.
  const { createMetrics } = await import('./metrics.ts');
  let connections: () => readonly boolean[] = () => [];
  let isStopping = false;
  const loop = watchLoop();
  const metrics = createMetrics({ connections: () => connections(), loopLag: loop.p99 });
  const faults = () => whyNotReady({ isStopping, connections: connections(), lag: loop.p99() });
  const server = createServer(async ({ url = '' }, response) => {
    const { status, type = 'text/plain', text } = await answer(url, faults, metrics.text);
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(text);
  });
  await listen(server, port);
  log.info(`Health is told on http://127.0.0.1:${portOf(server)}/readyz, /livez and /metrics.`);
  return {
    meter: metrics.meter,
    follow: (now) => {
      connections = now;
    },
    stopping: () => {
      isStopping = true;
    },
    close: async () => {
      loop.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

interface State {
  readonly isStopping: boolean;
  readonly connections: readonly boolean[];
  /** p99 of the event loop's lateness, in milliseconds. */
  readonly lag: number;
}

/** Each reason why nobody should count on an answer; none where all is well. A pack is loaded before there is a connection. */
export function whyNotReady({ isStopping, connections, lag }: State): readonly string[] {
  const open = connections.filter((isOpen) => isOpen).length;
  return [
    ...(isStopping ? ['it stops'] : []),
    ...(connections.length === 0 ? ['not connected to Discord yet'] : []),
    ...(open < connections.length
      ? [`${open} of ${connections.length} connections to Discord are open`]
      : []),
    ...(lag >= LATE_LOOP ? [`the event loop is ${Math.round(lag)} ms late (p99)`] : []),
  ];
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly text: string;
}

async function answer(
  url: string,
  faults: () => readonly string[],
  metrics: () => Promise<string>,
): Promise<Answer> {
  if (url === '/livez') return { status: 200, text: 'alive\n' };
  if (url === '/metrics') return { status: 200, type: 'text/plain; version=0.0.4', text: await metrics() };
  if (url !== '/readyz') return { status: 404, text: 'There are /livez, /readyz and /metrics.\n' };
  const found = faults();
  return found.length === 0
    ? { status: 200, text: 'ready\n' }
    : { status: 503, text: `not ready: ${found.join('; ')}\n` };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (cause) {
    throw new UserError(
      `HEALTH_PORT ${port} cannot be used (${messageOf(cause)}). Stop what uses it, or set HEALTH_PORT to another.`,
      { cause },
    );
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Measures how late the event loop is, over the last window or the one before. */
function watchLoop() {
  const histogram = monitorEventLoopDelay({ resolution: 10 });
  histogram.enable();
  // What the histogram calls a delay includes its own 10 ms between two looks.
  const now = () => (histogram.count === 0 ? 0 : Math.max(0, histogram.percentile(99) / 1e6 - 10));
  let before = 0;
  const timer = setInterval(() => {
    before = now();
    histogram.reset();
  }, WINDOW).unref();
  const stop = () => {
    clearInterval(timer);
    histogram.disable();
  };
  return { p99: () => Math.max(before, now()), stop };
}
