import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Verdict } from '../../src/answer/verdict.ts';
import { packageRoot } from '../../src/base/package.ts';

/** A question, and what the tea of tests/fixtures says to it. */
const Line = z.strictObject({
  q: z.string(),
  verdict: z.enum(['answer', 'suggest', 'none']),
  ids: z.array(z.string()),
});
export type GoldenLine = Readonly<z.infer<typeof Line>>;

/** What the questions are asked of. */
export const GOLDEN_PACK: string = path.join(packageRoot, 'tests', 'fixtures', 'knowledge');

const GOLDEN = path.join(packageRoot, 'tests', 'answer', 'golden', 'golden.jsonl');

export async function readGolden(): Promise<readonly GoldenLine[]> {
  const lines = (await readFile(GOLDEN, 'utf8')).trim().split('\n');
  return lines.map((line) => Line.parse(JSON.parse(line)));
}

/** The line of a question with what is said to it now. */
export const goldenLine = (q: string, { verdict, ids }: Pick<Verdict, 'verdict' | 'ids'>): GoldenLine => ({
  q,
  verdict,
  ids: [...ids],
});

/** Writes the golden file anew. */
export const writeGolden = (lines: readonly GoldenLine[]): Promise<void> =>
  writeFile(GOLDEN, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
