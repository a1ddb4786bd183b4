import { type Endpoint, get, open } from './endpoint.ts';

/** What Discord lets a bot log in: a thousand times a day, one at a time. */
const SESSION_START_LIMIT = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };

/** Where to log in. */
export const gatewayEndpoints = (url: () => string): readonly Endpoint[] => [
  open(get('/gateway', () => ({ url: url() }))),
  get('/gateway/bot', () => ({ url: url(), shards: 1, session_start_limit: SESSION_START_LIMIT })),
];
