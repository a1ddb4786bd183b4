import path from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';

test('the machine runs in a web page: it needs neither Node nor discord.js', async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: path.join(packageRoot, 'docs', 'examples', 'advise-page'),
    resolve: {
      alias: {
        'wireside/advise': path.join(packageRoot, 'src', 'advise', 'index.ts'),
        './guide.json': path.join(packageRoot, 'tsconfig.build.json'),
      },
    },
    build: { write: false, minify: false },
  });
  const bundles = [result].flat();
  const code = bundles
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .map((file) => (file.type === 'chunk' ? file.code : ''))
    .join('\n');
  expect(code).toContain('wouldChange');
  expect(code).not.toMatch(/from *["']node:|discord\.js|__vite-browser-external/);
}, 60_000);
