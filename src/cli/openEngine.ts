import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Document } from '../answer/document.ts';
import { buildEngine, type ExplainingEngine } from '../answer/engine.ts';
import type { Environment } from '../app/environment.ts';
import { messageOf, UserError, whyUnreadable } from '../base/errors.ts';
import { linesOf, type QuestionLine } from '../eval/question.ts';
import type { Entry } from '../knowledge/pack.ts';
import { openPack } from './openPack.ts';

/** An engine and what it was built over. */
export interface OpenEngine {
  readonly engine: ExplainingEngine;
  readonly entries: ReadonlyMap<string, Document & Partial<Entry>>;
  /** The pack's version; null for a bare list. */
  readonly version: string | null;
  /** The entries' name and state, for people. */
  readonly title: string;
}

/** `--entries FILE.json` and `--knowledge DIR`. */
interface EngineOptions {
  readonly entries?: string | undefined;
  readonly knowledge?: string | undefined;
}

/**
 * The engine over a bare list of entries where one is given, else over the pack.
 * @throws UserError where the list or the pack cannot be read.
 */
export async function openEngine(from: EngineOptions, env: Environment): Promise<OpenEngine> {
  if (from.entries !== undefined) {
    const list = await readDocuments(from.entries);
    const entries = new Map(list.map((entry) => [entry.id, entry]));
    const engine = buildEngine(list);
    return { engine, entries, version: null, title: `${from.entries} (${entries.size} entries)` };
  }
  const pack = await openPack(from.knowledge, env);
  const { name, version, entries } = pack;
  const engine = buildEngine([...entries.values()], pack);
  return { engine, entries, version, title: `${name} (version ${version}, ${entries.size} entries)` };
}

const EntryLine = z.object({
  id: z.string().min(1, 'must not be blank'),
  question: z.string().min(1, 'must not be blank'),
  alternates: z.array(z.string()).default([]),
  answer: z.string().default(''),
});

/**
 * Reads a bare list `[{id, question, alternates, answer}]` of entries.
 * @throws UserError naming the file and the place of the first problem.
 */
export async function readDocuments(path: string): Promise<Document[]> {
  const parsed = z
    .array(EntryLine)
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

/**
 * Reads a JSONL file of questions; blank lines are skipped.
 * @throws UserError naming file and line of every line that is no question.
 */
export const readQuestions = async (path: string): Promise<readonly QuestionLine[]> =>
  linesOf(path, await readText(path));
