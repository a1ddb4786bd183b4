import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Backend } from '../actions/backend.ts';
import { ApiError, unauthorized } from '../apiError.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { Lacking } from '../lacking.ts';
import { type Call, Created, type Endpoint } from './endpoint.ts';
import type { Fault, FaultQueue } from './faultQueue.ts';
import { rateLimitHeaders, tooManyRequests } from './rateLimit.ts';
import { readRequest } from './readRequest.ts';
import type { Recorder } from './recorder.ts';

/** What every endpoint is served with. */
export interface Serving {
  readonly backend: Backend;
  readonly gateway: Gateway;
  readonly faults: FaultQueue;
  readonly recorder: Recorder;
  /** Whether this bot token is good. */
  readonly accepts: (token: string) => boolean;
}

type Asking = Context<{ Bindings: HttpBindings }>;

/** The versions of the API that are served, all as version 10; without one as Discord's alias. */
const PREFIXES = ['/api/v10', '/api/v9', '/api'] as const;

/** Serves the endpoints under each prefix; anything else there is lacking. */
export function serveApi(
  app: Hono<{ Bindings: HttpBindings }>,
  endpoints: readonly Endpoint[],
  serving: Serving,
): void {
  for (const prefix of PREFIXES) {
    for (const endpoint of endpoints) {
      app.on(endpoint.method, prefix + endpoint.path, (context) => respond(context, serving, endpoint));
    }
    app.all(`${prefix}/*`, (context) => respond(context, serving));
  }
}

async function respond(context: Asking, serving: Serving, endpoint?: Endpoint): Promise<Response> {
  const { method } = context.req;
  const path = pathOf(context);
  const fault = serving.faults.take(path);
  if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  let request: unknown;
  const { status, body: response } = await attempt(async () => {
    const { body, files } = await readRequest(context.req);
    request = body;
    const result = heard(serving, () => answer(context, serving, { body, files, endpoint, fault }));
    await serving.backend.kept?.();
    return result;
  });
  serving.recorder.add({ method, path, request, status, response });
  if (fault?.cut) context.env.incoming.socket.destroy();
  const headers =
    fault?.status === 429 ? tooManyRequests(fault) : rateLimitHeaders(method, endpoint?.path ?? path);
  if (status === 204) return new Response(null, { status, headers });
  return new Response(JSON.stringify(response), {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
  });
}

/** Runs it, and tells of what is lacking. */
function heard<Result>({ backend }: Serving, run: () => Result): Result {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof Lacking) backend.gaps.report(thrown);
    throw thrown;
  }
}

interface Asked extends Pick<Call, 'body' | 'files'> {
  readonly endpoint: Endpoint | undefined;
  readonly fault: Fault | undefined;
}

function answer(context: Asking, serving: Serving, asked: Asked): unknown {
  const { endpoint, fault, ...request } = asked;
  if (fault?.error) throw fault.error;
  if (endpoint === undefined) throw new Lacking(`${context.req.method} ${pathOf(context)}`);
  if (!endpoint.open && !serving.accepts(context.req.header('authorization') ?? '')) throw unauthorized();
  const param = (name: string) => context.req.param(name) ?? '';
  const call = { ...request, param, query: (name: string) => context.req.query(name) };
  return serving.backend.world.delivery.during(delivered(context, serving.gateway), () => endpoint.run(call));
}

/** Resolves once the answer to a call has gone out and the bot has had the time to read it. */
async function delivered({ env: { outgoing } }: Asking, gateway: Gateway): Promise<void> {
  if (!outgoing.writableFinished) await new Promise((resolve) => outgoing.once('close', resolve));
  await gateway.caughtUp();
}

/** What goes back: a status, and a body unless there is nothing to say. */
interface Outcome {
  readonly status: 200 | 201 | 204 | ApiError['status'];
  readonly body?: unknown;
}

async function attempt(run: () => Promise<unknown>): Promise<Outcome> {
  try {
    const body = await run();
    if (body === undefined) return { status: 204 };
    return body instanceof Created ? { status: 201, body: body.body } : { status: 200, body };
  } catch (thrown) {
    return refusal(thrown);
  }
}

function refusal(thrown: unknown): Outcome {
  if (thrown instanceof ApiError) return { status: thrown.status, body: thrown.body() };
  console.error('The local Discord failed:', thrown);
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
}

function pathOf(context: Context): string {
  const { pathname } = new URL(context.req.url);
  return pathname.replace(/^\/api(\/v\d+)?/, '');
}
