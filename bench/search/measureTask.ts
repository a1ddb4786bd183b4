import { loadEngine } from './engines.ts';
import { askSet, qualityOf } from './quality.ts';
import { randomFrom, sample } from './random.ts';
import { readSet, syntheticKnowledge, timedQuestions } from './sets.ts';
import { measureSpeed, SLOW_MS } from './speed.ts';
import { type Found, Task } from './tasks.ts';

/** `node --expose-gc measureTask.js TASK`: does one Task, given as JSON, and prints what it found on its last line. */
const task = Task.parse(JSON.parse(process.argv[2] ?? ''));
const found = await measure(task);
console.log(`\n${JSON.stringify(found)}`);
// Some libraries leave timers behind.
process.exit(0);

async function measure({ engine: name, on }: Task): Promise<Found> {
  const engine = await loadEngine(name);
  if (on.kind === 'set') {
    const set = await readSet(on.set);
    const questions = sample(set.questions, on.questions, randomFrom(set.name));
    return { quality: qualityOf(await askSet(engine, { ...set, questions })) };
  }
  const sets = await Promise.all(on.sets.map(readSet));
  const speed = await measureSpeed(engine, syntheticKnowledge(sets, on.size), {
    questions: timedQuestions(sets, on.questions),
    budgetMs: on.budgetMs,
  });
  return speed ? { speed } : { skipped: `> ${SLOW_MS / 1000} s a question, not run further` };
}
