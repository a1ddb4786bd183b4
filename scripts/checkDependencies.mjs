// What comes with the program: that the lock names each package whole, under which licence it stands, and, where the
// registry answers, whether a flaw in one is known. Exit code 1 where something is wrong.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';

/** Licences under which a package may be used and passed on with this program; fonts have one of their own. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT AND OFL-1.1',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(packages).filter(
  ([place, { link }]) => place.includes('node_modules/') && !link,
);
const problems = [];
const licences = new Map();
for (const [place, { integrity, license = 'none named', dev }] of installed) {
  if (!integrity?.startsWith('sha512-'))
    problems.push(`${place} has no sha512 in the lock. Run npm install again.`);
  if (dev) continue;
  licences.set(license, [...(licences.get(license) ?? []), place.replace(/^.*node_modules\//, '')]);
  if (!license.split(' OR ').some((each) => ALLOWED.has(each.replace(/[()]/g, ''))))
    problems.push(`${place} is under ${license}, which is not on the list. Read it, then add or replace it.`);
}
for (const [license, names] of [...licences].sort()) console.log(`${license}: ${names.sort().join(', ')}`);
console.log(
  `${installed.length} packages in the lock, ${[...licences.values()].flat().length} of them in production.`,
);

const audit = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = parse(audit.stdout);
if (report?.metadata) {
  const { high = 0, critical = 0, total = 0 } = report.metadata.vulnerabilities;
  console.log(`npm audit: ${total} known flaws, ${high + critical} of them high or critical.`);
  if (high + critical > 0) problems.push('A package has a grave flaw. Run npm audit, then npm update.');
} else console.log('npm audit: the registry gave no answer, so only the lock was checked.');

for (const problem of problems) console.error(styleText('red', problem));
process.exitCode = problems.length === 0 ? 0 : 1;

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
