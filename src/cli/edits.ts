import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, parseConfig } from '../app/config.ts';
import { folderOf } from '../app/packShelf.ts';
import { codeOf, UsageError, UserError } from '../base/errors.ts';
import { counted } from '../base/log.ts';
import { readFiles } from '../knowledge/files.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { createEdits } from '../learning/edits.ts';
import { type LaidOver, layOver } from '../learning/overlay.ts';
import { asOnDisk, changesBetween, type FileChange, patchOf } from '../learning/patch.ts';
import { createServers } from '../learning/servers.ts';
import { createStore, type Store } from '../store/store.ts';
import { type Io, parseOptions, type Subcommand } from './subcommand.ts';

/** What the editors of one server changed, and the folder that it lies over. */
interface Edited {
  readonly dir: string;
  readonly laid: LaidOver;
  /** As the files lie on the disk. */
  readonly changes: readonly FileChange[];
}

/** `wireside export edits`: a patch of what was changed in Discord. */
export async function exportEdits(args: readonly string[], io: Io): Promise<number> {
  const { laid, changes } = await edited(optionsIn(args), io);
  const patch = patchOf(changes);
  if (patch !== '') io.out(patch.replace(/\n$/, ''));
  if (patch === '') io.err('Nothing was changed in Discord that the folder does not have.');
  tellLeft(laid, io);
  return 0;
}

/** `wireside adopt`: writes into the folder what was changed in Discord. */
export const adopt: Subcommand = {
  usage: [
    'wireside adopt [--server ID] [--knowledge DIR]   write into the folder what was changed in Discord',
  ],
  run: async (args, io) => {
    const { dir, laid, changes } = await edited(optionsIn(args), io);
    for (const change of changes) await write(dir, change);
    io.out(
      `${dir}: ${counted(changes.length, 'file')} written or removed. Look at them with git, and commit.`,
    );
    tellLeft(laid, io);
    return 0;
  },
};

interface Options {
  readonly server: string | undefined;
  readonly knowledge: string | undefined;
}

function optionsIn(args: readonly string[]): Options {
  const options = { server: { type: 'string' }, knowledge: { type: 'string' } } as const;
  const { values, positionals } = parseOptions({ args: [...args], allowPositionals: true, options });
  if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is not an option.`);
  return { server: values.server, knowledge: values.knowledge };
}

async function edited({ server: named, knowledge }: Options, { env }: Io): Promise<Edited> {
  const config = parseConfig(env);
  const store = createStore({ folder: config.DATA_DIR, url: config.DATABASE_URL });
  try {
    const server = named ?? (await onlyServer(store));
    const dir = knowledge ?? (await dirOf(server, config, store));
    const folder = await readFiles(dir);
    const laid = await layOver(folder, await createEdits(store).current(server));
    const changes = changesBetween(folder, laid.files);
    const onDisk = await Promise.all(
      changes.map(async (change) => asOnDisk(change, await readRaw(placeIn(dir, change.path)))),
    );
    return { dir, laid, changes: onDisk };
  } finally {
    await store.close();
  }
}

/** The server whose edits are meant where none is named: the only one that has some. */
async function onlyServer(store: Store): Promise<string> {
  const rows = await store.use((database) =>
    database.selectFrom('revision').select('server').where('state', '=', 'current').distinct().execute(),
  );
  const [first, ...more] = rows.map(({ server }) => server).sort();
  if (first === undefined)
    throw new UserError('Nothing was changed in Discord that the folder does not have.');
  if (more.length > 0)
    throw new UserError(
      `Several servers have edits; say which with --server: ${[first, ...more].join(', ')}.`,
    );
  return first;
}

async function dirOf(server: string, { KNOWLEDGE_DIR, PACKS_DIR }: Config, store: Store): Promise<string> {
  const servers = createServers(store, (error) => {
    throw error;
  });
  await servers.refresh();
  return folderOf({ standard: KNOWLEDGE_DIR, packs: PACKS_DIR }, servers.known(server).settings.pack);
}

function tellLeft({ left }: LaidOver, { err }: Io): void {
  if (left.length > 0) err(`${counted(left.length, 'edit')} that no longer fit are left out:`);
  for (const { edit, problems } of left) err(`  ${problems[0] ? formatProblem(problems[0]) : edit.path}`);
}

/** @throws UserError for a path that leads out of the folder: no edit that fits has one. */
function placeIn(dir: string, file: string): string {
  const place = path.resolve(dir, file);
  if (!place.startsWith(path.resolve(dir) + path.sep)) throw new UserError(`${file} leads out of ${dir}.`);
  return place;
}

async function readRaw(place: string): Promise<string | null> {
  try {
    return await readFile(place, 'utf8');
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

async function write(dir: string, { path: file, after }: FileChange): Promise<void> {
  const place = placeIn(dir, file);
  if (after === null) return rm(place, { force: true });
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, after);
}
