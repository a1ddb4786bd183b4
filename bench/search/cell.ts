import { z } from 'zod';
import { Quality } from './measureQuality.ts';
import { Speed } from './speed.ts';

/** One thing to measure about one engine, in a process of its own. */
export const Task = z.object({
  engine: z.string(),
  on: z.discriminatedUnion('kind', [
    /** Right or wrong on a set, on so many of its questions at most. */
    z.object({ kind: z.literal('set'), set: z.string(), questions: z.number() }),
    /** Time and memory over so many phrasings, taken on so many questions of these sets at most. */
    z.object({
      kind: z.literal('size'),
      size: z.number(),
      sets: z.array(z.string()),
      questions: z.number(),
      budgetMs: z.number(),
    }),
  ]),
});
export type Task = Readonly<z.infer<typeof Task>>;

/** What came of it, or in `skipped` why nothing did. */
export const Found = z.union([
  z.object({ quality: Quality }),
  z.object({ speed: Speed }),
  z.object({ skipped: z.string() }),
]);
export type Found = Readonly<z.infer<typeof Found>>;

/** A line of the scratch file. */
export const Cell = z.object({ task: Task, found: Found });
export type Cell = Readonly<z.infer<typeof Cell>>;

/** The same for two tasks that measure the same. */
export const taskKey = (task: Task): string => JSON.stringify(task);
