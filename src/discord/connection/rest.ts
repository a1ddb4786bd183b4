import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { codeOf } from '../../base/errors.ts';

/** How the API is called: at another host where `api` names one, and with texts that every receiver can read. */
export const restOptions = (api?: string): Partial<RESTOptions> => ({
  ...(api === undefined ? {} : { api }),
  makeRequest: async (url, init) => {
    const { body } = init;
    try {
      const whole = body === undefined || body === null ? init : { ...init, body: wellFormedBody(body) };
      return await DefaultRestOptions.makeRequest(url, whole);
    } catch (thrown) {
      rememberUnanswered(url);
      throw isReset(thrown) ? new ResetError(thrown) : thrown;
    }
  },
});

/** A connection that the other side closed, as undici names it; discord.js knows only Node's name for it. */
const isReset = (thrown: unknown): boolean => codeOf(thrown) === 'UND_ERR_SOCKET';

/** discord.js makes a call again by this code, three times at most. */
class ResetError extends Error {
  readonly code = 'ECONNRESET';
  constructor(cause: unknown) {
    super('the connection was closed (ECONNRESET)', { cause });
  }
}

type Body = NonNullable<Parameters<RESTOptions['makeRequest']>[1]['body']>;

function wellFormedBody(body: Body): Body {
  if (typeof body === 'string') return wellFormedJson(body);
  if (!(body instanceof FormData)) return body;
  for (const [name, value] of [...body]) if (typeof value === 'string') body.set(name, wellFormedJson(value));
  return body;
}

/** An escaped backslash, which is passed over, or half a character, which JSON.stringify writes as an escape. */
const ESCAPES = /\\\\|\\ud[89a-f][0-9a-f]{2}/g;

/**
 * A JSON text with U+FFFD for each half of a character without its other half, as `toWellFormed` puts it: a text that was
 * cut, or that somebody typed so, would be refused whole.
 */
export const wellFormedJson = (json: string): string =>
  json.replace(ESCAPES, (found) => (found === '\\\\' ? found : '\\ufffd'));

/** Addresses of the last calls that Discord may have taken without saying so: discord.js makes them again. */
const unanswered = new Set<string>();
const REMEMBERED = 200;

function rememberUnanswered(url: string): void {
  unanswered.add(url);
  const [oldest] = unanswered;
  if (unanswered.size > REMEMBERED && oldest !== undefined) unanswered.delete(oldest);
}

/** Whether a call was made again after the connection broke, so that “done already” can mean by this bot itself. */
export const wasRepeated = (url: string): boolean => unanswered.has(url);
