import path from 'node:path';
import { nextQuestion } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { preparePlans } from '../../src/app/planCache.ts';
import { packageRoot } from '../../src/base/package.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import type { Guide } from '../../src/knowledge/pack.ts';

/**
 * How long the next question of each shipped guide takes to choose: on the plan's own way, and beside it, after one of
 * the answers was changed. `npm run -s build && node dist/bench/advise/next.js`
 */
const RUNS = 5_000;

const dir = path.join(packageRoot, 'knowledge');
const loaded = await loadPack(dir);
if (!loaded.ok) throw new Error('The knowledge does not load; see wireside check.');
const guides = [...loaded.pack.guides.values()];
preparePlans(guides, dir);

const quantile = (values: readonly number[], share: number): string =>
  (values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN).toFixed(3);

/** Numbers that look random and are the same each time: Park and Miller's generator (1988). */
let state = 1;
const below = (limit: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % limit;
};

function anyChoice({ questions }: Guide, id: string): string {
  const choices = questions.find((question) => question.id === id)?.choices ?? [];
  return choices[below(choices.length + 1)]?.id ?? 'unknown';
}

/** Answers what is asked until the outcome is decided, and keeps the milliseconds that each question took. */
function walk(guide: Guide, from: Answers, times: number[]): Answers {
  const answers = new Map(from);
  for (;;) {
    const began = performance.now();
    const next = nextQuestion(guide, answers);
    times.push(performance.now() - began);
    if (next === null) return answers;
    answers.set(next, anyChoice(guide, next));
  }
}

console.log('next question, ms                   questions      p50      p99    p99.9');
for (const guide of guides) {
  const [onPlan, beside]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    const answers = [...walk(guide, new Map(), onPlan)];
    const [changed = ''] = answers[below(answers.length)] ?? [];
    walk(guide, new Map([...answers, [changed, anyChoice(guide, changed)]]), beside);
  }
  for (const [name, times] of [
    ['on the plan', onPlan],
    ['after a change', beside],
  ] as const) {
    const numbers = [0.5, 0.99, 0.999].map((share) => quantile(times, share).padStart(8));
    console.log(
      `${guide.id.padEnd(20)} ${name.padEnd(15)} ${String(times.length).padStart(8)} ${numbers.join(' ')}`,
    );
  }
}
