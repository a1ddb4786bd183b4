import { z } from 'zod';
import type { Log } from '../base/log.ts';
import type { TextFile } from '../knowledge/files.ts';
import { type Store, StoreError } from '../store/store.ts';
import type { Edits } from './edits.ts';
import type { Gaps } from './gaps.ts';
import type { Previewer } from './previewer.ts';
import type { Waiting } from './waiting.ts';

/** What the managers of a server chose; each has a default, so that settings of an older version can be read. */
export const ServerSettings = z.object({
  /** The name of a pack in PACKS_DIR; null: the pack of KNOWLEDGE_DIR. */
  pack: z.string().nullable().default(null),
  /** Roles whose members may edit, beside those who may manage the server. */
  editors: z.array(z.string()).default([]),
  /** Forums whose new posts get hints; null: those of FORUM_CHANNELS. */
  forums: z.array(z.string()).nullable().default(null),
  /** What is kept of questions: nothing, how many there were, or also the text of those without an answer. */
  learning: z.enum(['off', 'counts', 'questions']).default('counts'),
  /** Days that the text of a question is kept after it was last asked. */
  keptDays: z.int().min(1).max(90).default(30),
  /** Buttons under answers that ask whether they helped. */
  feedback: z.boolean().default(true),
  /** By channel; one that is not here answers all, in public. */
  channels: z
    .record(
      z.string(),
      z.object({ answers: z.enum(['all', 'commands', 'none']), private: z.boolean().default(false) }),
    )
    .default({}),
  /** The channel of the weekly digest; null: none. */
  digest: z.string().nullable().default(null),
});
export type ServerSettings = Readonly<z.infer<typeof ServerSettings>>;

/** What is answered in a channel, and whether only whoever asked sees it. */
export type ChannelRule = Readonly<ServerSettings['channels'][string]>;

/** What holds for a server that nobody set up, and where the store is out of reach. */
export const DEFAULT_SETTINGS: ServerSettings = ServerSettings.parse({});

/** A server as the store has it. */
export interface Server {
  readonly settings: ServerSettings;
  /** Counts the changes to what it knows. */
  readonly generation: number;
}

/** The servers that have something of their own. */
export interface Servers {
  /** As it was read last, without waiting: the default for one that nobody set up. */
  readonly known: (server: string) => Server;
  /** The ids of those that have something of their own. */
  readonly all: () => readonly string[];
  /** Reads all servers anew, as other processes may have changed them. Never rejects; the ids of those that changed. */
  readonly refresh: () => Promise<readonly string[]>;
  /** Whether the store could be read when that was last tried. */
  readonly isRead: () => boolean;
  /** @throws StoreError where the store is out of reach: nothing was changed. */
  readonly change: (server: string, step: (settings: ServerSettings) => ServerSettings) => Promise<Server>;
}

/** What commands learn with: nothing of it is there while a bot only registers its commands. */
export interface Learning {
  readonly store: Store;
  readonly servers: Servers;
  readonly edits: Edits;
  readonly gaps: Gaps;
  readonly waiting: Waiting;
  /** The files of the folder that a server's pack is in, as they are now. @throws UserError where it cannot be read. */
  readonly folderOf: (server: string) => Promise<readonly TextFile[]>;
  /** Builds what changed of a server; resolves when its answers follow, with the fault where they cannot. */
  readonly renew: (server: string) => Promise<string | undefined>;
  readonly previewer: Previewer;
  readonly log: Log;
}

const UNKNOWN_SERVER: Server = { settings: DEFAULT_SETTINGS, generation: 0 };

/** Keeps the servers of a store in memory, so that an answer need not wait for it. */
export function createServers(store: Store, failed: (error: StoreError) => void): Servers {
  let servers: ReadonlyMap<string, Server> = new Map();
  let isRead = false;
  const refresh = async () => {
    try {
      const rows = await store.use((database) => database.selectFrom('server').selectAll().execute());
      const read = new Map(rows.map((row) => [row.server, serverOf(row)]));
      const changed = [...read.keys(), ...servers.keys()].filter(
        (id) => JSON.stringify(read.get(id)) !== JSON.stringify(servers.get(id)),
      );
      servers = read;
      isRead = true;
      return [...new Set(changed)];
    } catch (thrown) {
      if (!(thrown instanceof StoreError)) throw thrown;
      isRead = false;
      failed(thrown);
      return [];
    }
  };
  const change: Servers['change'] = async (server, step) => {
    const changed = await store.use(async (database) => {
      const fresh = { server, settings: JSON.stringify(DEFAULT_SETTINGS), generation: 0, left_at: null };
      await database
        .insertInto('server')
        .values(fresh)
        .onConflict((conflict) => conflict.column('server').doNothing())
        .execute();
      const own = database.selectFrom('server').selectAll().where('server', '=', server);
      const before = serverOf(await (store.isShared ? own.forUpdate() : own).executeTakeFirstOrThrow());
      const after = { settings: step(before.settings), generation: before.generation + 1 };
      const row = { settings: JSON.stringify(after.settings), generation: after.generation };
      await database.updateTable('server').set(row).where('server', '=', server).execute();
      return after;
    });
    servers = new Map([...servers, [server, changed]]);
    return changed;
  };
  return {
    known: (server) => servers.get(server) ?? UNKNOWN_SERVER,
    all: () => [...servers.keys()],
    refresh,
    isRead: () => isRead,
    change,
  };
}

/** What holds in a place of a server. @param channels the narrowest first: a thread, then its channel. */
export function channelRule({ channels: rules }: ServerSettings, channels: readonly string[]): ChannelRule {
  const [rule] = channels.flatMap((id) => (Object.hasOwn(rules, id) ? [rules[id]] : []));
  return rule ?? { answers: 'all', private: false };
}

/** Settings that cannot be read are those of a server that nobody set up: answers go on. */
export const settingsIn = (text: string): ServerSettings =>
  ServerSettings.safeParse(parseJson(text)).data ?? DEFAULT_SETTINGS;

const serverOf = (row: { readonly settings: string; readonly generation: number }): Server => ({
  settings: settingsIn(row.settings),
  generation: row.generation,
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
