import { Worker } from 'node:worker_threads';
import { createLine } from '../base/steps.ts';
import { versionOf } from '../knowledge/assemblePack.ts';
import type { TextFile } from '../knowledge/files.ts';
import type { Preview, Said, WaitingQuestion } from './preview.ts';

/** What is said to texts. */
export type Verdicts = ReadonlyMap<string, Said>;

/** A change of a pack: its files before and after, and the questions that wait for an answer. */
export interface PackChange {
  readonly before: readonly TextFile[];
  readonly after: readonly TextFile[];
  readonly gaps: readonly WaitingQuestion[];
}

interface BothVerdicts {
  readonly before: Verdicts;
  readonly after: Verdicts;
}

/** What a thread is to look at, and what is known already. */
export interface PreviewOrder extends PackChange {
  readonly known: { readonly [when in keyof BothVerdicts]: Verdicts | undefined };
}

/** What a thread reports. */
export type PreviewReport =
  | { readonly kind: 'alive' }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'done'; readonly said: BothVerdicts };

/** Of what a preview is. */
export interface PreviewOf {
  /** What is changed, such as a draft: a newer preview of it ends an older one. */
  readonly subject: string;
  /** Its state: of the same state there is one preview at a time, for all who ask. */
  readonly state: string;
}

/** A preview that was ordered: its numbers as they become known. Both reject with an Error where it fails. */
export interface Ordered {
  /** Of the questions that the change concerns most. */
  readonly first: Promise<Preview>;
  readonly whole: Promise<Preview>;
}

/** Looks ahead at what a change of a pack does to its answers, one change after the other. */
export interface Previewer {
  readonly preview: (of: PreviewOf, change: PackChange) => Ordered;
  readonly close: () => Promise<void>;
}

interface PreviewerOptions {
  /** The compiled previewWorker.js. */
  readonly worker: string | URL;
  /** Milliseconds without a sign of life after which a thread is given up. */
  readonly patience?: number;
  /** Megabytes that it may hold: two engines over a pack of some thousand answers. */
  readonly memory?: number;
}

/** A previewer whose thread is there only while it has work. It never keeps the process from ending. */
export function createPreviewer({ worker, patience = 60_000, memory = 768 }: PreviewerOptions): Previewer {
  const inLine = createLine();
  const kept = createKept();
  const under = new Map<string, Under>();
  const preview: Previewer['preview'] = ({ subject, state }, change) => {
    const running = under.get(subject);
    if (running?.state === state) return running.ordered;
    running?.end.abort(new Error('It was changed meanwhile.'));
    const [first, whole, end] = [settler<Preview>(), settler<Preview>(), new AbortController()];
    const versions = { before: versionOf(change.before), after: versionOf(change.after) };
    const work = async () => {
      const order = {
        ...change,
        known: { before: kept.get(versions.before), after: kept.get(versions.after) },
      };
      const said = await follow({ worker, order, patience, memory, signal: end.signal }, (numbers) =>
        (numbers.isWhole ? whole : first).resolve(numbers),
      );
      kept.keep(versions.before, said.before);
      kept.keep(versions.after, said.after);
    };
    const ordered = { first: first.promise, whole: whole.promise };
    under.set(subject, { state, ordered, end });
    const fail = (fault: unknown) => {
      first.reject(fault);
      whole.reject(fault);
    };
    const over = () => {
      if (under.get(subject)?.end === end) under.delete(subject);
    };
    void inLine(work, false).catch(fail).finally(over);
    return ordered;
  };
  const close = async () => {
    for (const { end } of under.values()) end.abort(new Error('The bot was stopped.'));
  };
  return { preview, close };
}

interface Under {
  readonly state: string;
  readonly ordered: Ordered;
  readonly end: AbortController;
}

/** A promise that is settled from outside; one that fails is no fault where nobody waits for it. */
function settler<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (fault: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

/** Versions of packs whose verdicts are kept: about a megabyte each for a pack of five thousand questions. */
const KEPT = 4;

function createKept() {
  const known = new Map<string, Verdicts>();
  const keep = (version: string, verdicts: Verdicts) => {
    known.delete(version);
    known.set(version, verdicts);
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
  };
  return { get: (version: string) => known.get(version), keep };
}

interface Following {
  readonly worker: string | URL;
  readonly order: PreviewOrder;
  readonly patience: number;
  readonly memory: number;
  readonly signal: AbortSignal;
}

/** Runs a thread for one order; it is gone when this settles. */
async function follow(
  { worker, order, patience, memory, signal }: Following,
  tell: (preview: Preview) => void,
): Promise<BothVerdicts> {
  signal.throwIfAborted();
  const thread = new Worker(worker, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  thread.unref();
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<BothVerdicts>((resolve, reject) => {
      const alive = () => {
        clearTimeout(late);
        late = setTimeout(
          () => reject(new Error(`It gave no sign of life for ${patience} ms.`)),
          patience,
        ).unref();
      };
      alive();
      thread.on('message', (report: PreviewReport) => {
        alive();
        if (report.kind === 'preview') tell(report.preview);
        if (report.kind === 'done') resolve(report.said);
      });
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('Its thread ended.')));
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}
