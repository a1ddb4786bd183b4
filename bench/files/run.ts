import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type LocalDiscord, startLocalDiscord } from 'wireside-local-discord';
import { z } from 'zod';
import { packageRoot } from '../../src/base/package.ts';

/**
 * `node dist/bench/files/run.js [DIR]`: the source files of the built bot in DIR (this one) that run for one `/ask`,
 * from the router to the reply, by V8's own count: those with a function that is called between the command and its
 * answer, once the bot is warm. Not those that are only loaded.
 */
const repository = path.resolve(process.argv[2] ?? packageRoot);

/** Loaded into the bot: on SIGUSR2 it writes which functions ran since the last time, to NODE_V8_COVERAGE. */
const COVER_ON_SIGNAL = `data:text/javascript,${encodeURIComponent(
  "import { takeCoverage } from 'node:v8'; process.on('SIGUSR2', () => takeCoverage());",
)}`;

const Coverage = z.object({
  result: z.array(
    z.object({
      url: z.string(),
      functions: z.array(
        z.object({ functionName: z.string(), ranges: z.array(z.object({ count: z.number() })) }),
      ),
    }),
  ),
});

const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-files-'));
const discord = await startLocalDiscord();
const bot = start(discord);
try {
  await ready(bot);
  // In a group that the bot is not in: it does not hear its own answer there, and so does nothing about that.
  const ask = (question: string) =>
    discord.person('mira').command('ask', { question }, { channel: 'weekend' });
  await ask('how long should tea steep?');
  const alone = await whileQuiet(bot);
  // Another one, since the bot remembers its verdicts.
  await ask('how hot should the water be?');
  const files = (await covered(bot)).filter((file) => !alone.includes(file));
  for (const file of files) console.log(file);
  console.log(`${files.length} files run for one /ask.`);
} finally {
  bot.kill('SIGKILL');
  await discord.close();
  await rm(folder, { recursive: true, force: true });
}

function start({ token, api }: LocalDiscord): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', COVER_ON_SIGNAL, path.join(repository, 'dist', 'src', 'main.js')],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env.PATH,
        NODE_V8_COVERAGE: path.join(folder, 'coverage'),
        KNOWLEDGE_DIR: path.join(packageRoot, 'tests', 'fixtures', 'knowledge'),
        DISCORD_TOKEN: token,
        DISCORD_API: api,
      },
    },
  );
}

async function ready({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('The bot has no output.');
  for await (const line of createInterface({ input: stdout })) if (line.includes('Ready as')) break;
  stdout.resume();
}

/** The files with a function that has run since the last time, without `dist/` before them. */
async function covered(running: ChildProcess): Promise<readonly string[]> {
  const before = await reports();
  running.kill('SIGUSR2');
  const written = await newReport(before);
  const own = `file://${path.join(repository, 'dist')}/`;
  return written.result
    .filter(({ url }) => /\/dist\/(src|commands)\//.test(url) && url.startsWith(own))
    .filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
    .map(({ url }) => path.relative(path.join(repository, 'dist'), fileURLToPath(url)).replace(/js$/, 'ts'))
    .sort();
}

/** Waits until what a start does beside answering (deploying, looking for faults) is done: what runs on its own then. */
async function whileQuiet(running: ChildProcess): Promise<readonly string[]> {
  for (let last = await covered(running); ; ) {
    await setTimeout(500);
    const files = await covered(running);
    if (files.join() === last.join()) return files;
    last = files;
  }
}

async function reports(): Promise<readonly string[]> {
  return readdir(path.join(folder, 'coverage')).catch(() => []);
}

/** Written whole when it can be read as JSON. */
async function newReport(before: readonly string[]) {
  for (;;) {
    const [name] = (await reports()).filter((each) => !before.includes(each));
    const text = name ? await readFile(path.join(folder, 'coverage', name), 'utf8') : '';
    if (text.endsWith('}')) return Coverage.parse(JSON.parse(text));
    await setTimeout(20);
  }
}
