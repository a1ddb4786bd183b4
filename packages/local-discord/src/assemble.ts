import { randomBytes } from 'node:crypto';
import { createAdaptorServer, type HttpBindings, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import type { Backend } from './actions/backend.ts';
import { pageRoutes } from './client/routes.ts';
import { systemClock } from './clock.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { Interactions } from './interactions/interactions.ts';
import { Gaps } from './lacking.ts';
import { limitBodies, onlyFromHere } from './letIn.ts';
import type { LocalDiscordOptions } from './options.ts';
import { endpoints } from './rest/endpoints.ts';
import { Recorder } from './rest/recorder.ts';
import { serveApi } from './rest/serve.ts';
import { serveSockets } from './sockets.ts';
import { StateFile } from './state/stateFile.ts';
import { checkedWorld } from './world/options.ts';
import { settingOf } from './world/setting.ts';
import { World } from './world/world.ts';

/** The parts of a stand-in, put together and not listening yet. */
export interface Parts {
  readonly backend: Backend;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly recorder: Recorder;
  readonly state: StateFile | undefined;
  readonly token: string;
  readonly server: ServerType;
  readonly closeSockets: () => void;
}

/** Puts a stand-in together. @throws Error where its state file cannot be read, or its world is not as it should be. */
export function assemble(options: LocalDiscordOptions): Parts {
  const setting = settingOf(checkedWorld(options.world ?? {}));
  const world = new World(options.appName ?? 'Bot', setting, options.clock ?? systemClock);
  const gatewayUrl = () => `${world.origin.replace('http', 'ws')}/gateway`;
  const token = freshToken(world.people.bot.id);
  const accepts = (given: string) => given.replace(/^Bot /, '') === token && !faults.tokenRefused;
  const gateway = new Gateway({ world, url: gatewayUrl, accepts });
  const faults = new Faults(world, gateway);
  const gaps = new Gaps(options.onUnknownRoute ?? 'warn');
  const unkept = { world, gaps, interactions: new Interactions(world, () => gateway.hasSession) };
  const state = options.stateFile === undefined ? undefined : new StateFile(options.stateFile, unkept);
  const backend = state ? { ...unkept, kept: () => state.kept() } : unkept;
  const recorder = new Recorder(options.record);

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(onlyFromHere, limitBodies);
  serveApi(app, endpoints(backend, gatewayUrl), {
    backend,
    gateway,
    faults: faults.queue,
    recorder,
    accepts,
  });
  pageRoutes(app, backend);
  const server = createAdaptorServer({ fetch: app.fetch });
  const closeSockets = serveSockets(server, { backend, gateway });
  return { backend, gateway, faults, recorder, state, token, server, closeSockets };
}

/** Bytes behind the second and the third part of a token of Discord's: 6 and 38 characters. */
const TIME_BYTES = 4;
const SECRET_BYTES = 28;

/** A token of the form of Discord's, whose first part is the bot's id: some libraries read it there. */
const freshToken = (bot: string): string =>
  [Buffer.from(bot), randomBytes(TIME_BYTES), randomBytes(SECRET_BYTES)]
    .map((part) => part.toString('base64url'))
    .join('.');
