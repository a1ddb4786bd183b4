import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { VARIABLES } from '../../src/app/config.ts';
import { packageRoot } from '../../src/base/package.ts';

/** A process of the built program, as a user starts it. */
export interface Spawned {
  /** What it has written so far, errors too. */
  readonly output: () => string;
  /** Resolves when it has written this, rejects when it ends before. */
  readonly wrote: (wanted: string | RegExp) => Promise<void>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** How it ended: the exit code, or the signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Empty as good as unset, and wins over a .env beside the package. */
const NOTHING = Object.fromEntries(VARIABLES.map((name) => [name, '']));

const KNOWLEDGE_DIR = path.join(packageRoot, 'tests', 'fixtures', 'knowledge');

/** Starts a file of dist/ in an empty folder, on the tests' tea, with nothing else in its environment but `env`; ends with the test. */
export async function spawnBuilt(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Spawned> {
  const built = path.join(packageRoot, 'dist', 'src', file);
  if (!existsSync(built)) throw new Error(`${built} is missing; run “npm run build” first.`);
  const cwd = await mkdtemp(path.join(os.tmpdir(), 'wireside-process-'));
  const child = spawn(process.execPath, [built, ...args], {
    cwd,
    env: { ...NOTHING, KNOWLEDGE_DIR, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      child.emit('wrote');
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(cwd, { recursive: true });
  });
  const wrote = async (wanted: string | RegExp) => {
    const ends = ended.then((how) => {
      throw new Error(`It ended with ${how} and had written:\n${output}`);
    });
    // Nobody waits for the end where all has been written already.
    ends.catch(() => {});
    while (!output.match(wanted)) await Promise.race([once(child, 'wrote'), ends]);
  };
  return { output: () => output, wrote, signal: (name) => child.kill(name), ended };
}
