import { type Endpoint, ok } from './endpoint.ts';

/** Where to log in. */
export const gatewayEndpoints = (url: () => string): readonly Endpoint[] => [
  { method: 'GET', path: '/gateway', open: true, run: () => ok({ url: url() }) },
  {
    method: 'GET',
    path: '/gateway/bot',
    run: () =>
      ok({
        url: url(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  },
];
