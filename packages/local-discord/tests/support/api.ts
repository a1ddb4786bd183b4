import type { LocalDiscord } from '../../src/start.ts';

/** A call of the API without a library. @returns the status, the headers and the JSON that came back. */
export async function callApi(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  token: string = discord.token,
) {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, json };
}
