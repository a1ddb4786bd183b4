import { Worker } from 'node:worker_threads';
import type { Picture, Theme } from './picture.ts';

/** Draws pictures beside the bot's own work, and keeps the latest. */
export interface Painter {
  /** The picture, if it was drawn lately. */
  readonly drawn: (picture: Picture, theme: Theme) => Uint8Array | undefined;
  /**
   * The picture as PNG, drawn or kept.
   * @throws Error where it cannot be drawn, or not in time.
   */
  readonly draw: (picture: Picture, theme: Theme) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

interface PainterOptions {
  /** The compiled worker.js. */
  readonly worker: string | URL;
  /** Milliseconds without an order after which the thread ends and gives its memory back. */
  readonly idle?: number;
  /** Milliseconds that a picture may take. */
  readonly patience?: number;
}

/** Pictures that are kept, of about 100 KB each. */
const KEPT = 24;

/**
 * A painter whose thread starts with the first picture and ends when none was wanted for a while. What is kept is
 * found by its content, so that a change of the knowledge can never show an old picture.
 */
export function createPainter({ worker, idle = 20_000, patience = 10_000 }: PainterOptions): Painter {
  const kept = new Map<string, Uint8Array>();
  const under = new Map<string, Promise<Uint8Array>>();
  const thread = createThread(worker, idle);
  const keep = (key: string, png: Uint8Array) => {
    kept.set(key, png);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return png;
  };
  const drawn = (picture: Picture, theme: Theme) => kept.get(keyOf(picture, theme));
  const draw = async (picture: Picture, theme: Theme): Promise<Uint8Array> => {
    const key = keyOf(picture, theme);
    const png = kept.get(key);
    if (png) return keep(key, png);
    const begun = under.get(key) ?? thread.order({ picture, theme }, patience);
    under.set(key, begun);
    try {
      return keep(key, await begun);
    } finally {
      under.delete(key);
    }
  };
  return { drawn, draw, close: thread.close };
}

const keyOf = (picture: Picture, theme: Theme): string => JSON.stringify([theme, picture]);

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
}

/** A worker thread that is there while it is needed. It never keeps the process from ending. */
function createThread(script: string | URL, idle: number) {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let numbers = 0;
  let rest: NodeJS.Timeout | undefined;

  const giveUp = (fault: Error) => {
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  const end = async (why = 'The drawing was ended.') => {
    const ended = worker;
    worker = undefined;
    clearTimeout(rest);
    giveUp(new Error(why));
    await ended?.terminate();
  };
  const take = (drawn: Drawn) => {
    const asker = waiting.get(drawn.number);
    waiting.delete(drawn.number);
    if ('png' in drawn) asker?.resolve(drawn.png);
    else asker?.reject(new Error(drawn.fault));
    if (waiting.size === 0) rest = setTimeout(() => void end(), idle).unref();
  };
  const start = (): Worker => {
    const started = new Worker(script);
    started.unref();
    started.on('message', take);
    started.on('error', (fault) => {
      giveUp(fault instanceof Error ? fault : new Error(String(fault)));
      if (worker === started) worker = undefined;
    });
    return started;
  };

  const order = (what: Omit<Order, 'number'>, patience: number): Promise<Uint8Array> => {
    clearTimeout(rest);
    worker ??= start();
    numbers += 1;
    const number = numbers;
    const late = setTimeout(() => void end(`It took more than ${patience} ms.`), patience).unref();
    const promise = new Promise<Uint8Array>((resolve, reject) => waiting.set(number, { resolve, reject }));
    worker.postMessage({ ...what, number } satisfies Order);
    return promise.finally(() => clearTimeout(late));
  };
  return { order, close: () => end() };
}

/** What the worker is sent. */
export interface Order {
  readonly number: number;
  readonly picture: Picture;
  readonly theme: Theme;
}

/** What it sends back. */
export type Drawn =
  | { readonly number: number; readonly png: Uint8Array }
  | { readonly number: number; readonly fault: string };
