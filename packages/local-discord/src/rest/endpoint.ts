import type { Upload } from '../messages/attachments.ts';

/** A request to the API, read. */
export interface Call {
  /** A part of the path, such as `channel` in `/channels/:channel`. */
  readonly param: (name: string) => string;
  readonly query: (name: string) => string | undefined;
  /** The JSON of the body, or of `payload_json` where files came along. */
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/**
 * Does what a call asks for.
 * @returns the body of a 200, `created(body)` for a 201, or nothing for a 204.
 * @throws ApiError where Discord refuses.
 */
export type Run = (call: Call) => unknown;

/** One operation of Discord's API. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v10`; parts that vary start with a colon. */
  readonly path: string;
  readonly run: Run;
  /** Needs no bot token: the path carries a token of its own. */
  readonly open?: true;
}

export const get = (path: string, run: Run): Endpoint => ({ method: 'GET', path, run });
export const post = (path: string, run: Run): Endpoint => ({ method: 'POST', path, run });
export const put = (path: string, run: Run): Endpoint => ({ method: 'PUT', path, run });
export const patch = (path: string, run: Run): Endpoint => ({ method: 'PATCH', path, run });
export const del = (path: string, run: Run): Endpoint => ({ method: 'DELETE', path, run });

/** The endpoint, for calls without a bot token too. */
export const open = (endpoint: Endpoint): Endpoint => ({ ...endpoint, open: true });

/** Something new that a call made. */
export class Created {
  readonly body: unknown;

  constructor(body: unknown) {
    this.body = body;
  }
}

export const created = (body: unknown): Created => new Created(body);
