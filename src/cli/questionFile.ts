import { z } from 'zod';
import { messageOf, UserError } from '../base/errors.ts';
import { readText } from './askableFile.ts';

/** A line of a batch or of an evaluation: what else it holds is left to the reader. */
const Line = z.looseObject({ q: z.string() });

export interface QuestionLine {
  readonly line: number;
  readonly q: string;
  readonly rest: Readonly<Record<string, unknown>>;
}

/**
 * Reads a JSONL file of questions; blank lines are skipped.
 * @throws UserError naming file and line of every line that is no question.
 */
export async function readQuestions(path: string): Promise<QuestionLine[]> {
  const problems: string[] = [];
  const lines = (await readText(path)).split('\n').flatMap((text, index) => {
    if (text.trim() === '') return [];
    const line = parseLine(text);
    if (typeof line === 'string') problems.push(`${path}:${index + 1}: ${line}`);
    return typeof line === 'string' ? [] : [{ line: index + 1, q: line.q, rest: line }];
  });
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  if (lines.length === 0) throw new UserError(`${path} holds no question. Write one {"q": "…"} a line.`);
  return lines;
}

function parseLine(text: string): z.infer<typeof Line> | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return `is no JSON (${messageOf(thrown)}). Write one {"q": "…"} a line.`;
  }
  const parsed = Line.safeParse(json);
  return parsed.success ? parsed.data : 'has no "q". Write one {"q": "…"} a line, q being a text.';
}
