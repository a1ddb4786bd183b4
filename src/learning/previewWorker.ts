import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { engineSteps } from '../answer/engine.ts';
import type { Steps } from '../base/steps.ts';
import type { TextFile } from '../knowledge/files.ts';
import { buildPack } from '../knowledge/loadPack.ts';
import type { Pack } from '../knowledge/pack.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { changedLines, compare, nearest, type PreviewQuestions, questionsFor, type Said } from './preview.ts';
import type { PreviewOrder, PreviewReport, Verdicts } from './previewer.ts';

/** Questions of the first numbers: those that share most rare words with the change. */
const FIRST = 300;
/** Milliseconds between two signs of life. */
const PULSE_MS = 500;

const report = (what: PreviewReport) => parentPort?.postMessage(what);

let told = 0;
function pulse(): void {
  const now = performance.now();
  if (now - told < PULSE_MS) return;
  told = now;
  report({ kind: 'alive' });
}

/** Asks both packs of an order, and reports twice: of what it concerns most, and of all. */
function preview({ before, after, gaps, known }: PreviewOrder): void {
  const packs = { before: packOf(before), after: packOf(after) };
  const questions = questionsFor(packs.before, packs.after, { files: before, gaps });
  const asked = { before: asking(packs.before, known.before), after: asking(packs.after, known.after) };
  const tell = (some: PreviewQuestions, isWhole: boolean) => {
    const answers = { before: asked.before.ask, after: asked.after.ask };
    report({ kind: 'preview', preview: { isWhole, ...compare(some, answers) } });
  };
  tell(nearest(questions, changedLines(before, after), FIRST), false);
  tell(questions, true);
  report({ kind: 'done', said: { before: asked.before.said, after: asked.after.said } });
}

function packOf(files: readonly TextFile[]): Pack {
  const loaded = buildPack(files);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  pulse();
  return loaded.pack;
}

/** What a pack says to a text, of all that was said before or by an engine that is built when it is needed. */
function asking(pack: Pack, known: Verdicts = new Map()) {
  const said = new Map(known);
  let engine: { readonly ask: (text: string) => Said } | undefined;
  const ask = (text: string): Said => {
    const before = said.get(text);
    if (before) return before;
    engine ??= alive(engineSteps([...pack.entries.values()], pack));
    const { verdict, ids } = engine.ask(text);
    const fresh = { verdict, ids };
    said.set(text, fresh);
    pulse();
    return fresh;
  };
  return { said, ask };
}

/** Does the work at once, with signs of life. */
function alive<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    pulse();
  }
}

/** On Linux a thread has a priority of its own; elsewhere this would be the priority of those who answer. */
if (os.platform() === 'linux')
  try {
    os.setPriority(0, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it shares its cores as it likes.
  }

preview(workerData);
