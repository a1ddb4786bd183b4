import { z } from 'zod';
import { text } from '../rules/field.ts';
import { parseBody } from '../rules/parse.ts';
import { apiApplication } from '../shapes/application.ts';
import type { World } from '../world/world.ts';
import { type Call, type Endpoint, get, patch } from './endpoint.ts';

const MAX_DESCRIPTION = 400;
const ApplicationPatch = z.object({ description: text(0, MAX_DESCRIPTION).exactOptional() });

/** The application itself. */
export const applicationEndpoints = (world: World): readonly Endpoint[] => [
  get('/applications/@me', () => apiApplication(world)),
  get('/oauth2/applications/@me', () => apiApplication(world)),
  patch('/applications/@me', (call) => describe(world, call)),
];

function describe(world: World, { body }: Call) {
  const { description } = parseBody(ApplicationPatch, body);
  if (description !== undefined) world.applicationDescription = description;
  return apiApplication(world);
}
