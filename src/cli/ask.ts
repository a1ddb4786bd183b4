import type { Engine } from '../answer/engine.ts';
import type { Verdict } from '../answer/verdict.ts';
import { UsageError } from '../base/errors.ts';
import { verdictLines, whyLines } from './askText.ts';
import { type OpenEngine, openEngine, readQuestions } from './openEngine.ts';
import type { Subcommand } from './subcommand.ts';
import { parseOptions } from './subcommand.ts';

/** `wireside ask`: what the bot would answer. */
export const ask: Subcommand = {
  usage: [
    'wireside ask "QUESTION" [--json]                   what the bot would answer',
    'wireside ask --batch FILE.jsonl                    a line of JSON for each {"q": "…"} of a file',
    'wireside ask --why "QUESTION" [--json]             how it would come to that',
    '             [--knowledge DIR | --entries FILE.json]',
  ],
  run: async (args, io) => {
    const { values, positionals } = parseOptions({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        why: { type: 'boolean' },
        batch: { type: 'string' },
        entries: { type: 'string' },
        knowledge: { type: 'string' },
      },
    });
    const question = positionals.join(' ');
    if (values.batch === undefined && question.trim() === '')
      throw new UsageError('There is no question. Write wireside ask "what is M2M?" or --batch FILE.jsonl.');
    const questions = values.batch === undefined ? [{ q: question }] : await readQuestions(values.batch);
    const open = await openEngine(values, io.env);
    const asJson = values.json === true || values.batch !== undefined;
    const linesFor = values.why ? whyOf : answerTo;
    for (const { q } of questions) for (const line of linesFor(q, open, asJson)) io.out(line);
    return 0;
  },
};

function whyOf(q: string, { engine, version }: OpenEngine, asJson: boolean): string[] {
  const why = engine.explain(q);
  return asJson ? [JSON.stringify({ q, version, ...why })] : whyLines(why, version);
}

function answerTo(q: string, { engine, entries }: OpenEngine, asJson: boolean): string[] {
  const timed = timedAsk(engine, q);
  return asJson ? [JSON.stringify(toJson(q, timed))] : verdictLines(timed.verdict, entries);
}

interface Timed {
  readonly verdict: Verdict;
  readonly ms: number;
}

function timedAsk(engine: Engine, q: string): Timed {
  const start = performance.now();
  const verdict = engine.ask(q);
  return { verdict, ms: Math.round((performance.now() - start) * 1000) / 1000 };
}

/** The contract of the command line: field names and their order. */
function toJson(q: string, { verdict, ms }: Timed) {
  const { verdict: kind, id, ids, confidence, word, candidates, near, reason } = verdict;
  const silence = kind === 'none' ? { reason } : {};
  return { q, verdict: kind, id, ids, confidence, word, candidates, near, ...silence, ms };
}
