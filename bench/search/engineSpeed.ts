import { machine } from '../section.ts';
import type { Knowledge } from './engine.ts';
import { loadEngine } from './engines.ts';
import { OWN_SET, publicSetNames, readSet, syntheticKnowledge, timedQuestions } from './sets.ts';
import { measureSpeed, type Speed } from './speed.ts';

/**
 * `npm run bench:engine`: what our engine takes for a question, a build and memory, beside a search library in the same
 * run, since the ratio says the same on a busy machine. The two take turns; each number is the least of the rounds, which
 * whatever else the machine does disturbed least.
 */
const ROUNDS = 4;
const OTHER = 'minisearch';
const EFFORT = { questions: 400, budgetMs: 10_000 };

const names = await publicSetNames();
const sets = await Promise.all((names.length > 0 ? names : [OWN_SET]).map(readSet));
const shipped = await readSet(OWN_SET);
const asked = timedQuestions(sets, EFFORT.questions);
const cases: readonly (readonly [string, Knowledge, readonly string[]])[] = [
  ['1,000 phrasings', syntheticKnowledge(sets, 1_000), asked],
  ['10,000 phrasings', syntheticKnowledge(sets, 10_000), asked],
  ['the shipped pack', shipped.knowledge, timedQuestions([shipped], EFFORT.questions)],
  ['4,000 entries', syntheticKnowledge(sets, 8_000, { phrasings: 2, answerWords: 60 }), asked],
];
const COLUMNS: readonly (readonly [string, (speed: Speed) => number])[] = [
  ['p50, ms', ({ p50 }) => p50],
  ['p99, ms', ({ p99 }) => p99],
  ['build, ms', ({ buildMs }) => buildMs],
  ['heap, MB', ({ heapMb }) => heapMb],
];

console.log(`least of ${ROUNDS} rounds: ours / ${OTHER} (ratio); ${machine()}`);
console.log(['', ...COLUMNS.map(([title]) => title)].map((cell) => cell.padEnd(26)).join(''));
for (const [name, knowledge, questions] of cases) {
  const ours: Speed[] = [];
  const theirs: Speed[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await measured('Wireside', knowledge, questions));
    theirs.push(await measured(OTHER, knowledge, questions));
  }
  const cells = COLUMNS.map(([, read]) => {
    const [own, other] = [Math.min(...ours.map(read)), Math.min(...theirs.map(read))];
    return `${own.toFixed(2)} / ${other.toFixed(2)} (${(own / other).toFixed(2)})`;
  });
  console.log([name, ...cells].map((cell) => cell.padEnd(26)).join(''));
}

async function measured(name: string, knowledge: Knowledge, questions: readonly string[]): Promise<Speed> {
  const speed = await measureSpeed(await loadEngine(name), knowledge, { ...EFFORT, questions });
  if (!speed) throw new Error(`${name} is too slow to be measured.`);
  return speed;
}
