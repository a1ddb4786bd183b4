import { z } from 'zod';
import { demandKnown } from '../lacking.ts';
import { text } from '../rules/field.ts';
import { parseBody } from '../rules/parse.ts';
import { apiApplication } from '../shapes/application.ts';
import type { World } from '../world/world.ts';
import { type Call, type Endpoint, get, open, patch } from './endpoint.ts';

const MAX_DESCRIPTION = 400;
const ApplicationPatch = z.object({ description: text(0, MAX_DESCRIPTION).exactOptional() });

/** What can be changed of an application on Discord and not here. */
const LACKS = Object.fromEntries(
  [
    'custom_install_url',
    'role_connections_verification_url',
    'install_params',
    'integration_types_config',
    'flags',
    'icon',
    'cover_image',
    'interactions_endpoint_url',
    'tags',
    'event_webhooks_url',
  ].map((field) => [field, `another \`${field}\` of the application`]),
);

/** The application itself. */
export const applicationEndpoints = (world: World): readonly Endpoint[] => [
  get('/applications/@me', () => apiApplication(world)),
  get('/oauth2/applications/@me', () => apiApplication(world)),
  patch('/applications/@me', (call) => describe(world, call)),
];

function describe(world: World, { body }: Call) {
  demandKnown(body, LACKS);
  const { description } = parseBody(ApplicationPatch, body);
  if (description !== undefined) world.applicationDescription = description;
  return apiApplication(world);
}

/** What Discord lets a bot log in: a thousand times a day, one at a time. */
const SESSION_START_LIMIT = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };

/** Where to log in. */
export const gatewayEndpoints = (url: () => string): readonly Endpoint[] => [
  open(get('/gateway', () => ({ url: url() }))),
  get('/gateway/bot', () => ({ url: url(), shards: 1, session_start_limit: SESSION_START_LIMIT })),
];
