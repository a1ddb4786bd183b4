import { appendFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startLocalDiscord } from 'wireside-local-discord';
import { packageRoot } from '../../src/base/package.ts';
import { startBot } from './botProcess.ts';
import { useCommandLine } from './commandLine.ts';
import { openNotebook } from './notebook.ts';
import { ask, browse, compare, complete } from './scenes/answers.ts';
import { advise, form } from './scenes/guides.ts';
import { chat, forum, german } from './scenes/talk.ts';
import { old, trouble } from './scenes/trouble.ts';
import { vote } from './scenes/votes.ts';

const USAGE = `node dist/bench/traffic/record.js --out FILE: drives a built bot through a fixed script, and records
every call that it makes and what the command line prints, so that two builds can be compared with diff

  --out FILE        a line of JSON for each step; ids, times and tokens are made alike, custom ids are kept
  --bot DIR         the repository whose dist/ is driven (this one)
  --knowledge DIR   what the bot knows (the tea of tests/fixtures)
  --scene NAME      this one only; may be repeated
  --discord FILE    the module of the local Discord (this one's): the same for both, or it is what is compared
`;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    bot: { type: 'string', default: packageRoot },
    knowledge: { type: 'string', default: path.join(packageRoot, 'tests', 'fixtures', 'knowledge') },
    discord: { type: 'string' },
    scene: { type: 'string', multiple: true },
  },
});

/** Everything that people do, one thing after another. */
const SCENES = { complete, ask, compare, advise, form, vote, browse, chat, forum, german, old, trouble };

async function record(out: string): Promise<void> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'wireside-traffic-'));
  const start: typeof startLocalDiscord = values.discord
    ? (await import(pathToFileURL(path.resolve(values.discord)).href)).startLocalDiscord
    : startLocalDiscord;
  const calls = path.join(data, 'calls.jsonl');
  const discord = await start({ record: calls });
  // A copy: the bot keeps what it has worked out beside it, and the next run is to begin as this one did.
  const knowledge = path.join(data, 'knowledge');
  await cp(path.resolve(values.knowledge), knowledge, { recursive: true });
  const from = { repository: path.resolve(values.bot), knowledge, data };
  const bot = startBot(from, discord);
  try {
    await bot.start();
    writeFileSync(out, '');
    const notebook = openNotebook(discord, calls, (line) => appendFileSync(out, `${line}\n`));
    await notebook.step('login', async () => discord.identify()?.intents);
    for (const [name, scene] of Object.entries(SCENES)) {
      if (values.scene && !values.scene.includes(name)) continue;
      console.log(name);
      await scene({ discord, bot, notebook });
    }
    if (!values.scene) await useCommandLine(from, notebook);
    await notebook.step('log', async () => bot.lines());
  } finally {
    await bot.stop();
    await discord.close();
    await rm(data, { recursive: true, force: true });
  }
}

if (values.out === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else await record(values.out);
