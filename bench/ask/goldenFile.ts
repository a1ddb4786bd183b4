import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Verdict } from '../../src/answer/verdict.ts';
import { packageRoot } from '../../src/base/package.ts';

/** A question and what the shipped pack says to it, confidence to six digits. */
const Line = z.strictObject({
  /** The question; or in `qid` which line of tests/eval/questions-own.jsonl it is: those are not copied. */
  q: z.string().optional(),
  qid: z.string().optional(),
  verdict: z.enum(['answer', 'suggest', 'none']),
  ids: z.array(z.string()),
  confidence: z.number(),
});
export type GoldenLine = Readonly<z.infer<typeof Line>>;
type Said = Pick<Verdict, 'verdict' | 'ids' | 'confidence'>;

const GOLDEN = path.join(packageRoot, 'tests', 'answer', 'golden', 'golden.jsonl');
const OWN_QUESTIONS = path.join(packageRoot, 'tests', 'eval', 'questions-own.jsonl');
const Own = z.object({ qid: z.string(), q: z.string() });

/** The lines of the golden file, each with its question. */
export async function readGolden(): Promise<{ readonly text: string; readonly line: GoldenLine }[]> {
  const own = new Map((await readLines(OWN_QUESTIONS, Own)).map(({ qid, q }) => [qid, q]));
  return (await readLines(GOLDEN, Line)).map((line) => {
    const text = line.q ?? own.get(line.qid ?? '');
    if (text === undefined) throw new Error(`golden.jsonl: there is no question ${line.qid} any more.`);
    return { text, line };
  });
}

/** The same line with what is said to its question now. */
export const goldenLine = ({ q, qid }: GoldenLine, { verdict, ids, confidence }: Said): GoldenLine => ({
  ...(q === undefined ? { qid } : { q }),
  verdict,
  ids: [...ids],
  confidence,
});

/** Writes the golden file anew. */
export const writeGolden = (lines: readonly GoldenLine[]): Promise<void> =>
  writeFile(GOLDEN, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
