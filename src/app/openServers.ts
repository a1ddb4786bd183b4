import path from 'node:path';
import type { Clock } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import type { Log, Meter } from '../base/log.ts';
import { packageRoot } from '../base/package.ts';
import { coalesce } from '../base/steps.ts';
import type { Library } from '../discord/command.ts';
import type { ServerRules } from '../discord/serverRules.ts';
import { readFiles } from '../knowledge/files.ts';
import { createEdits } from '../learning/edits.ts';
import { createGaps } from '../learning/gaps.ts';
import { createPreviewer } from '../learning/previewer.ts';
import { type Membership, noteMembership, startRetention } from '../learning/retention.ts';
import { channelRule, createServers, type Learning } from '../learning/servers.ts';
import { createWaiting } from '../learning/waiting.ts';
import type { Store } from '../store/store.ts';
import type { Config } from './config.ts';
import { createEngines, type Engines } from './engines.ts';
import { folderOf, type OfferedPack, offeredPacks } from './packShelf.ts';

/** How often, in milliseconds, it is looked for what another process has changed of the servers. */
const LOOK_MS = 2_000;

/** Compiled: a thread takes no TypeScript. */
const PREVIEWER = path.join(packageRoot, 'dist', 'src', 'learning', 'previewWorker.js');

export interface ServersOptions {
  readonly config: Pick<Config, 'ENGINES' | 'KNOWLEDGE_DIR' | 'PACKS_DIR'>;
  /** The pack of KNOWLEDGE_DIR. */
  readonly standard: Library;
  readonly store: Store;
  readonly log: Log;
  readonly meter: Meter;
  /** By which what has been kept long enough is deleted; nothing is without it. */
  readonly clock?: Clock;
}

/** What servers have of their own, followed as this process and others change it. */
export interface OpenServers {
  readonly learning: Learning;
  readonly engines: Engines;
  /** How the bot behaves in each server. */
  readonly rules: ServerRules;
  /** The packs that servers can choose. */
  readonly packs: () => Promise<readonly OfferedPack[]>;
  /** Notes which servers were left, or came back. Never rejects. */
  readonly membership: (membership: Membership) => void;
  readonly close: () => Promise<void>;
}

/** Reads the servers of the store, also where that comes within reach only later. */
export async function openServers({
  config,
  standard,
  store,
  log,
  meter,
  clock,
}: ServersOptions): Promise<OpenServers> {
  const servers = createServers(store, ({ message }) => log.debug(message));
  await servers.refresh();
  const edits = createEdits(store);
  const places = { standard: config.KNOWLEDGE_DIR, packs: config.PACKS_DIR };
  const engines = createEngines({
    standard,
    places,
    most: config.ENGINES,
    servers,
    edits,
    log,
    meter,
  });
  const look = coalesce(async () => {
    try {
      await servers.refresh();
      await engines.follow();
    } catch (thrown) {
      log.debug(messageOf(thrown));
    }
  });
  const previewer = createPreviewer({ worker: PREVIEWER });
  const gaps = createGaps({ store, settingsOf: (server) => servers.known(server).settings, log });
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = look();
  }, LOOK_MS);
  let endRetention: (() => void) | undefined;
  const close = async () => {
    clearInterval(timer);
    endRetention?.();
    await looking;
    await gaps.flush();
    await previewer.close();
    await engines.close();
  };
  const learning: Learning = {
    store,
    servers,
    edits,
    gaps,
    waiting: createWaiting(store),
    folderOf: (server) => readFiles(folderOf(places, servers.known(server).settings.pack)),
    renew: async (server) => {
      await servers.refresh();
      return engines.renew(server);
    },
    previewer,
    log,
  };
  const rules: ServerRules = {
    ruleIn: (server, channels) => channelRule(servers.known(server).settings, channels),
    forumsOf: (server) => {
      const { forums } = servers.known(server).settings;
      return forums === null ? undefined : new Set(forums);
    },
  };
  const membership = (now: Membership) => {
    if (!clock) return;
    if (!endRetention) void engines.warm(servers.all().filter(now.has));
    endRetention ??= startRetention({ store, clock, log });
    void noteMembership(store, now, clock.now()).catch((thrown) => log.debug(messageOf(thrown)));
  };
  return { learning, engines, rules, membership, packs: () => offeredPacks(places), close };
}
