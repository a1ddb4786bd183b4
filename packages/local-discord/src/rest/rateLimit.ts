import { createHash } from 'node:crypto';

/** Requests a second and route that the headers grant; they never run out here but by an injected 429. */
const LIMIT = 50;

type Headers = Readonly<Record<string, string>>;

/** The headers that every answer of Discord carries: how many requests are left until when. */
export const rateLimitHeaders = (method: string, route: string): Headers => ({
  'x-ratelimit-limit': String(LIMIT),
  'x-ratelimit-remaining': String(LIMIT - 1),
  'x-ratelimit-reset': String(Date.now() / 1000 + 1),
  'x-ratelimit-reset-after': '1.000',
  'x-ratelimit-bucket': bucketOf(`${method} ${route}`),
});

/** The headers of a 429. */
export const tooManyRequests = (fault: {
  readonly retryAfter: number;
  readonly global: boolean;
}): Headers => ({
  'retry-after': String(Math.ceil(fault.retryAfter)),
  'x-ratelimit-scope': fault.global ? 'global' : 'user',
  ...(fault.global
    ? { 'x-ratelimit-global': 'true' }
    : {
        'x-ratelimit-limit': String(LIMIT),
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset-after': String(fault.retryAfter),
      }),
});

const buckets = new Map<string, string>();

function bucketOf(route: string): string {
  const bucket = buckets.get(route) ?? createHash('md5').update(route).digest('hex');
  buckets.set(route, bucket);
  return bucket;
}
