import type { Askable } from '../ask/askable.ts';
import type { Reason, Verdict } from '../ask/verdict.ts';
import type { Entry } from '../knowledge/pack.ts';

type Entries = ReadonlyMap<string, Askable & Partial<Entry>>;

const SILENCE: Readonly<Record<Reason, string>> = {
  blank: 'There is no question in this. Ask one in a sentence.',
  language: 'I only answer in English.',
  near: 'I don’t know. The nearest topics are:',
  'off-topic': 'I don’t know: this is not among my topics.',
};

/** A verdict as a person reads it in a terminal. */
export function verdictLines(verdict: Verdict, entries: Entries): string[] {
  if (verdict.verdict === 'answer')
    return [...verdict.ids.flatMap((id) => answerLines(id, entries)), `Confidence: ${verdict.word}`];
  if (verdict.verdict === 'suggest')
    return [
      'I am not sure. Did you mean:',
      ...questionLines(
        verdict.candidates.slice(0, 3).map(({ id }) => id),
        entries,
      ),
    ];
  return [SILENCE[verdict.reason ?? 'off-topic'], ...questionLines(verdict.near, entries)];
}

function answerLines(id: string, entries: Entries): string[] {
  const entry = entries.get(id);
  if (!entry) return [];
  const sources = entry.sources?.length
    ? [`Source: ${entry.sources.map((source) => source.title).join('; ')}`]
    : [];
  return [entry.question, '', ...(entry.answer ? [entry.answer, ''] : []), ...sources];
}

const questionLines = (ids: readonly string[], entries: Entries): string[] =>
  ids.map((id) => `- ${entries.get(id)?.question ?? id}`);
