import type { Context, Hono } from 'hono';
import { ApiError, notFound, unauthorized } from '../apiError.ts';
import type { Answer, Call, Endpoint } from './endpoint.ts';
import type { Fault, FaultQueue } from './faultQueue.ts';
import { rateLimitHeaders, tooManyRequests } from './rateLimit.ts';
import { readRequest } from './readRequest.ts';
import type { Recorder } from './recorder.ts';

/** What every endpoint is served with. */
export interface Serving {
  readonly faults: FaultQueue;
  readonly recorder: Recorder;
  /** Whether this bot token is good. */
  readonly accepts: (token: string) => boolean;
}

const PREFIXES = ['/api/v10', '/api'] as const;

/** Serves the endpoints under `/api/v10` (and `/api`, Discord's alias); anything else there is a 404. */
export function serveApi(app: Hono, endpoints: readonly Endpoint[], serving: Serving): void {
  for (const prefix of PREFIXES) {
    for (const endpoint of endpoints) {
      app.on(endpoint.method, prefix + endpoint.path, (context) => respond(context, serving, endpoint));
    }
    app.all(`${prefix}/*`, (context) => respond(context, serving));
  }
}

async function respond(context: Context, serving: Serving, endpoint?: Endpoint): Promise<Response> {
  const { method } = context.req;
  const path = pathOf(context);
  const fault = serving.faults.take(path);
  if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  let request: unknown;
  const outcome = await attempt(async () => {
    const { body, files } = await readRequest(context.req);
    request = body;
    return answer(context, serving, { body, files, endpoint, fault });
  });
  const { status } = outcome;
  const response = outcome instanceof ApiError ? outcome.body() : outcome.body;
  serving.recorder.add({ method, path, request, status, response });
  const headers =
    fault?.status === 429 ? tooManyRequests(fault) : rateLimitHeaders(method, endpoint?.path ?? path);
  if (status === 204) return new Response(null, { status, headers });
  return new Response(JSON.stringify(response), {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
  });
}

interface Asked extends Pick<Call, 'body' | 'files'> {
  readonly endpoint: Endpoint | undefined;
  readonly fault: Fault | undefined;
}

function answer(context: Context, serving: Serving, asked: Asked): Answer | Promise<Answer> {
  const { endpoint, fault, ...request } = asked;
  if (fault?.error) throw fault.error;
  if (endpoint === undefined) throw notFound();
  const token = context.req.header('authorization')?.replace(/^Bot /, '') ?? '';
  if (!endpoint.open && !serving.accepts(token)) throw unauthorized();
  const param = (name: string) => context.req.param(name) ?? '';
  return endpoint.run({ ...request, param, query: (name) => context.req.query(name) });
}

async function attempt(run: () => Answer | Promise<Answer>): Promise<Answer | ApiError> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof ApiError) return thrown;
    console.error('The local Discord failed:', thrown);
    return new ApiError(500, 0, '500: Internal Server Error');
  }
}

function pathOf(context: Context): string {
  const { pathname } = new URL(context.req.url);
  return pathname.replace(/^\/api(\/v10)?/, '');
}
