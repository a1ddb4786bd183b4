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

/** What the API answers where it does not refuse. */
export interface Answer {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
}

/** One operation of Discord's API. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v10`; parts that vary start with a colon. */
  readonly path: string;
  /** Needs no bot token: the path carries a token of its own. */
  readonly open?: true;
  /** @throws ApiError where Discord refuses. */
  readonly run: (call: Call) => Answer | Promise<Answer>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const NO_CONTENT: Answer = { status: 204 };
