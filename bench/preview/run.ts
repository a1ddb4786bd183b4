import '../../src/app/smallHeap.ts';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { packageRoot } from '../../src/base/package.ts';
import { percentile } from '../../src/eval/measure.ts';
import { readFiles } from '../../src/knowledge/files.ts';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import { laid } from '../../src/learning/overlay.ts';
import { createPreviewer, type PackChange } from '../../src/learning/previewer.ts';
import { machine } from '../section.ts';

/**
 * `npm run bench:preview`: how long a preview of one edit of the shipped pack takes, first numbers and all, and how long
 * somebody waits who asks meanwhile, beside the same questions while nothing else is done.
 */
const EVERY_MS = 10;
const WAITING = 200;

let peak = 0;
const before = await readFiles(path.join(packageRoot, 'knowledge'));
const loaded = buildPack(before);
if (!loaded.ok) throw new Error('The shipped pack does not load.');
const { pack, engine } = knowledgeOf(loaded.pack);
const texts = [...pack.entries.values()].flatMap(({ question, phrasings }) => [question, ...phrasings]);
// Words of people, not the pack's own: those would be found word for word.
const people = texts.map((text) => `hello, ${text} please`);
const change = editOf('first');
const previewer = createPreviewer({
  worker: path.join(packageRoot, 'dist', 'src', 'learning', 'previewWorker.js'),
});

console.log(machine());
const alone = await askFor(after(5_000));
const start = performance.now();
const { first, whole } = previewer.preview({ subject: 'bench', state: '1' }, change);
const times: number[] = [];
const noted = (stage: Promise<unknown>) => stage.then(() => void times.push(performance.now() - start));
const both = Promise.all([noted(first), noted(whole)]);
const meanwhile = await askFor(both);
const numbers = await whole;
// The next edit of the same pack knows what was said before it.
const again = performance.now();
const next = previewer.preview({ subject: 'bench', state: '2' }, editOf('second'));
await next.first;
const nextFirst = performance.now() - again;
await next.whole;
const nextWhole = performance.now() - again;
await previewer.close();
await after(500);

const seconds = (ms = 0) => `${(ms / 1_000).toFixed(1)} s`;
console.log(
  `${numbers.right.of} right today, ${numbers.outside.of} out of scope, ${numbers.gaps.of} waiting.`,
);
console.log(`First numbers after ${seconds(times[0])}, all after ${seconds(times[1])}.`);
console.log(`The next edit: ${seconds(nextFirst)} and ${seconds(nextWhole)}.`);
console.log(`Asked meanwhile: ${line(meanwhile)}; alone: ${line(alone)}.`);
console.log(`Resident: ${peak} MB at most, ${resident()} MB afterwards.`);

function editOf(name: string): PackChange {
  const text = `---\nquestion: Can a drone be a ${name} gateway?\nphrasings: [use a drone as a gateway, gateway on a plane]\n---\nYes, where it may fly.\n`;
  const gaps = texts.slice(0, WAITING).map((each, index) => ({ id: `${index}`, text: `${each} on a drone` }));
  return { before, after: laid(before, [{ path: `entries/faq/${name}.md`, text }]), gaps };
}

/** Asks at a steady pace until `over` is settled; how late each answer was, from when it was due, in milliseconds. */
async function askFor(over: Promise<unknown>): Promise<readonly number[]> {
  const late: number[] = [];
  let isOver = false;
  void over.finally(() => {
    isOver = true;
  });
  for (let due = performance.now(), index = 0; !isOver; index += 1) {
    due = Math.max(due + EVERY_MS, performance.now());
    await after(due - performance.now());
    engine.ask(people[index % people.length] ?? '');
    late.push(performance.now() - due);
    peak = Math.max(peak, resident());
  }
  return late;
}

function line(late: readonly number[]): string {
  const ms = (percent: number) => percentile(late, percent).toFixed(1);
  return `${late.length} questions, p50 ${ms(50)} ms, p99 ${ms(99)} ms, at most ${ms(100)} ms`;
}

function resident(): number {
  return Math.round(process.memoryUsage.rss() / 1_000_000);
}
