/**
 * `node bench/content/run.mjs`: content is apart from code. On a copy of what is committed it adds the README's example
 * answer, words an answer anew and adds an aspect to a comparison, as an author would, and runs `wireside check`, the gates
 * and the smoke test. Then it takes the knowledge away and runs all other tests, but those in a browser and of the
 * stand-in: what does not read it cannot depend on a word of it. All must stay green; the exit code says so.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const repository = path.join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'wireside-content-'));
const copy = path.join(folder, 'copy');
const run = (command, ...args) => {
  console.log(`\n$ ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { cwd: copy, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`);
};
const change = (file, edit) => {
  const before = readFileSync(path.join(copy, file), 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file} is not what it was: nothing was changed.`);
  writeFileSync(path.join(copy, file), after);
};

/** As an author writes one. */
const ASPECT = `
  - id: spare-parts
    name: Spare parts
    question: How long are spare parts to be had for IoT and for M2M?
    phrasings:
      - spare parts for a ten year old m2m modem
      - are there replacement units for discontinued iot sensors
      - how many years does the vendor keep spares, iot against m2m
      - who still sells this old telemetry board
      - end of life notice for iot hardware and for m2m hardware
      - second source for a module that is no longer made
    summary: >-
      M2M equipment is bought with spare parts for as long as the machine lives; IoT devices are replaced by the next
      model.
    cells:
      iot:
        brief: until the next model
        text: >-
          A sensor that fails is exchanged for what is sold by then. The platform takes another model, so few keep
          spares in a cupboard, and a maker may drop a product within a few years.
      m2m:
        brief: as long as the machine lives
        text: >-
          A pump or a lift runs for decades, so its owner agrees on spares with the maker, or buys some in advance. A
          modem of another kind may need new wiring, new approval and a visit.
    sources: [field-practice]
    reviewed: 2026-11-22
`;

/** What reads the knowledge: the gates, what measures for them, and one smoke test. */
const READERS = ['tests/eval/', 'tests/bench/eval/', 'tests/wire/shipped.test.ts'];
const OTHERS = [
  'tests/eval/**',
  'tests/bench/eval/**',
  'tests/wire/shipped.test.ts',
  'tests/page/**',
  'packages/**',
];

try {
  spawnSync('git', ['clone', '--quiet', repository, copy], { stdio: 'inherit' });
  symlinkSync(path.join(repository, 'node_modules'), path.join(copy, 'node_modules'));
  addExample();
  wordAnew();
  addAspect();
  run('npm', 'run', '-s', 'build');
  run('node', 'dist/src/cli.js', 'check');
  run('npx', 'vitest', 'run', ...READERS);
  renameSync(path.join(copy, 'knowledge'), path.join(folder, 'knowledge'));
  run('npx', 'vitest', 'run', ...OTHERS.flatMap((each) => ['--exclude', each]));
  console.log('\nContent is apart from code.');
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function addExample() {
  const readme = readFileSync(path.join(copy, 'README.md'), 'utf8');
  const [, file, text] = /Save this as `([^`]+)`:\n\n```markdown\n([^`]+)```/.exec(readme) ?? [];
  if (!file) throw new Error('The README has no example answer.');
  writeFileSync(path.join(copy, file), text);
}

/** The answer's first sentence goes to its end, and says that it was changed. */
function wordAnew() {
  change('knowledge/entries/glossary/gloss-api.md', (text) =>
    text.replace(/^(---\n[\s\S]+?\n---\n)([\s\S]+)$/, '$1In short: $2'),
  );
}

function addAspect() {
  change('knowledge/comparisons/iot-vs-m2m.yaml', (text) => `${text.trimEnd()}\n${ASPECT}`);
}
