import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RecordedCall } from 'wireside-local-discord';
import { z } from 'zod';
import { packageRoot } from '../../src/base/package.ts';

/** Checks calls against Discord's own OpenAPI description; it lies beside the project and not in it. */
const VALIDATOR = path.resolve(packageRoot, '../shared/discord/validate.mjs');

/** Whether Discord's description is here, so that calls can be held against it. */
export const isDescribed = existsSync(VALIDATOR);

const Faults = z.array(z.string());
const Validator = z.object({
  checkResponse: z.function({ input: [z.string(), z.string(), z.number(), z.unknown()], output: Faults }),
  checkRequest: z.function({ input: [z.string(), z.string(), z.unknown()], output: Faults }),
});

/** What of the calls, in either direction, is not as Discord describes it; none where there is no description here. */
export async function faultsOf(calls: readonly RecordedCall[]): Promise<readonly string[]> {
  if (!isDescribed) return [];
  const { checkRequest, checkResponse } = Validator.parse(await import(pathToFileURL(VALIDATOR).href));
  return calls.flatMap(({ method, path: to, request, status, response }) =>
    [
      ...checkRequest(method, to, request).map((fault) => `request ${fault}`),
      ...checkResponse(method, to, status, response).map((fault) => `response ${fault}`),
    ].map((fault) => `${method} ${to}: ${fault}`),
  );
}
