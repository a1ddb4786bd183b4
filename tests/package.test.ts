import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import packageJson from '../package.json' with { type: 'json' };

const { scripts } = z.object({ scripts: z.object({ prepare: z.string() }) }).parse(packageJson);

test('npx wireside goes on after npm prune --omit=dev, though npx prepares the package then and has no compiler', async () => {
  const cwd = await mkdtemp(path.join(os.tmpdir(), 'wireside-pruned-'));
  onTestFinished(() => rm(cwd, { recursive: true }));
  expect(spawnSync(scripts.prepare, { cwd, shell: true, encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});
