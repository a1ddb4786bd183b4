import type { Engine } from '../ask/engine.ts';
import type { Verdict } from '../ask/verdict.ts';
import { UsageError } from '../errors.ts';
import { openEngine } from './openEngine.ts';
import { parseOptions } from './parseOptions.ts';
import { readQuestions } from './questionFile.ts';
import type { Subcommand } from './subcommand.ts';
import { verdictLines } from './verdictLines.ts';

/** `wireside ask`: what the bot would answer. */
export const ask: Subcommand = {
  usage: [
    'wireside ask "QUESTION" [--json]                   what the bot would answer',
    'wireside ask --batch FILE.jsonl                    a line of JSON for each {"q": "…"} of a file',
    '             [--knowledge DIR | --entries FILE.json]',
  ],
  run: async (args, io) => {
    const { values, positionals } = parseOptions({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        batch: { type: 'string' },
        entries: { type: 'string' },
        knowledge: { type: 'string' },
      },
    });
    const question = positionals.join(' ');
    if (values.batch === undefined && question.trim() === '')
      throw new UsageError('There is no question. Write wireside ask "what is M2M?" or --batch FILE.jsonl.');
    const questions = values.batch === undefined ? [{ q: question }] : await readQuestions(values.batch);
    const { engine, entries } = await openEngine(values, io.env);
    for (const { q } of questions) {
      const timed = timedAsk(engine, q);
      const asJson = values.json || values.batch !== undefined;
      for (const line of asJson ? [JSON.stringify(toJson(q, timed))] : verdictLines(timed.verdict, entries))
        io.out(line);
    }
    return 0;
  },
};

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
  const several = ids.length > 1 ? { ids } : {};
  const silence = kind === 'none' ? { near, reason } : {};
  return { q, verdict: kind, id, ...several, confidence, word, candidates, ...silence, ms };
}
