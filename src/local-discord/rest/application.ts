import { z } from 'zod';
import { parseBody } from '../rules/parse.ts';
import { apiApplication } from '../shapes/application.ts';
import type { World } from '../world/world.ts';
import { type Endpoint, ok } from './endpoint.ts';

const MAX_DESCRIPTION = 400;
const ApplicationPatch = z.object({ description: z.string().max(MAX_DESCRIPTION).nullish() });

/** The application itself. */
export const applicationEndpoints = (world: World): readonly Endpoint[] => [
  { method: 'GET', path: '/applications/@me', run: () => ok(apiApplication(world)) },
  { method: 'GET', path: '/oauth2/applications/@me', run: () => ok(apiApplication(world)) },
  {
    method: 'PATCH',
    path: '/applications/@me',
    run: ({ body }) => {
      const { description } = parseBody(ApplicationPatch, body);
      if (description !== undefined) world.applicationDescription = description ?? '';
      return ok(apiApplication(world));
    },
  },
];
