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
  const { body, files } = await readRequest(context.req);
  const call = {
    param: (name: string) => context.req.param(name) ?? '',
    query: (name: string) => context.req.query(name),
    body,
    files,
  };
  const fault = serving.faults.take(path);
  if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const outcome = await attempt(() => answer(context, serving, { call, endpoint, fault }));
  const status = outcome.status;
  const response = outcome instanceof ApiError ? outcome.body() : outcome.body;
  serving.recorder.add({ method, path, request: body, status, response });
  const headers =
    fault?.status === 429 ? tooManyRequests(fault) : rateLimitHeaders(method, endpoint?.path ?? path);
  if (status === 204) return new Response(null, { status, headers });
  return new Response(JSON.stringify(response), {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
  });
}

interface Request {
  readonly call: Call;
  readonly endpoint: Endpoint | undefined;
  readonly fault: Fault | undefined;
}

function answer(
  context: Context,
  serving: Serving,
  { call, endpoint, fault }: Request,
): Answer | Promise<Answer> {
  if (fault?.error) throw fault.error;
  if (endpoint === undefined) throw notFound();
  const token = context.req.header('authorization')?.replace(/^Bot /, '') ?? '';
  if (!endpoint.open && !serving.accepts(token)) throw unauthorized();
  return endpoint.run(call);
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
