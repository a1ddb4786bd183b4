import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Askable } from '../ask/askable.ts';
import { messageOf, UserError, whyUnreadable } from '../base/errors.ts';

const Line = z.object({
  id: z.string().min(1, 'must not be blank'),
  question: z.string().min(1, 'must not be blank'),
  alternates: z.array(z.string()).default([]),
  answer: z.string().default(''),
});

/**
 * Reads a bare list `[{id, question, alternates, answer}]` of entries.
 * @throws UserError naming the file and the place of the first problem.
 */
export async function readAskables(path: string): Promise<Askable[]> {
  const parsed = z
    .array(Line)
    .min(1, 'holds no entry')
    .safeParse(parseJson(path, await readText(path)));
  if (parsed.success)
    return parsed.data.map(({ alternates, ...rest }) => ({ ...rest, phrasings: alternates }));
  const [issue] = parsed.error.issues;
  const [index, ...field] = issue?.path ?? [];
  const place =
    index === undefined ? '' : ` entry ${Number(index) + 1}${field.length ? `: ${field.join('.')}` : ''}:`;
  throw new UserError(
    `${path}:${place} ${issue?.message}. Expected [{"id","question","alternates","answer"}, …].`,
  );
}

/**
 * The text of a file.
 * @throws UserError when it cannot be read.
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new UserError(`${path} cannot be read: ${whyUnreadable(cause)}.`, { cause });
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${path} is not JSON (${messageOf(cause)}).`, { cause });
  }
}
