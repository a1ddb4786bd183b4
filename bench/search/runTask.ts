import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { packageRoot } from '../../src/base/package.ts';
import { Found, type Task } from './tasks.ts';

const SCRIPT = path.join(packageRoot, 'dist', 'bench', 'search', 'measureTask.js');
/** For a whole task: an engine that builds or answers in one go cannot be interrupted from within. */
const LIMIT_MINUTES = { set: 15, size: 2 } as const;

/** Does one task in a process of its own, which is ended when it takes too long. Never rejects: a fault is a finding. */
export async function runTask(task: Task): Promise<Found> {
  const minutes = LIMIT_MINUTES[task.on.kind];
  const run = promisify(execFile)(process.execPath, ['--expose-gc', SCRIPT, JSON.stringify(task)], {
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
  });
  try {
    const { stdout } = await run;
    return Found.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  } catch (error) {
    return { skipped: whyFailed(error, minutes) };
  }
}

const Failure = z.object({ killed: z.boolean().default(false), stderr: z.string().default('') });

function whyFailed(error: unknown, minutes: number): string {
  const { killed, stderr } = Failure.parse(error);
  if (killed) return `> ${minutes} min, not run further`;
  if (/heap out of memory/.test(stderr)) return 'out of memory';
  return `failed: ${/\w*Error: .*/.exec(stderr)?.[0] ?? 'no word why'}`;
}
