import type { Document } from '../answer/document.ts';
import type { ExplainedDocument, ExplainedText, Explanation, Points } from '../answer/explain/explanation.ts';
import type { Doubt, Reason, Verdict } from '../answer/verdict.ts';
import type { Entry } from '../knowledge/pack.ts';

type Entries = ReadonlyMap<string, Document & Partial<Entry>>;

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

/** An explanation as a person reads it in a terminal. */
export function whyLines(explanation: Explanation, version: string | null): string[] {
  const { verdict, pieces, texts, decisive, thresholds } = explanation;
  const { answer, suggest, near, sure } = thresholds;
  return [
    `Verdict: ${verdict.verdict}${verdict.ids.length > 0 ? ` (${verdict.ids.join(', ')})` : ''}, confidence ${short(verdict.confidence)}`,
    `An answer from ${answer}, sure from ${sure}; a suggestion from ${suggest}, nearest topics from ${near}.`,
    ...(version === null ? [] : [`Knowledge: version ${version}`]),
    ...(pieces.length > 1 ? ['', `The message has ${pieces.length} pieces:`, ...pieces.map(pieceLine)] : []),
    ...(texts.length === 0 ? [`It was not ranked: ${verdict.reason ?? ''}`] : []),
    ...decisive.flatMap((place) => texts[place] ?? []).flatMap(textLines),
  ];
}

const pieceLine = ({ text, asks }: Explanation['pieces'][number]): string =>
  `- ${text}${asks ? ' (a question)' : ''}`;

function textLines(text: ExplainedText): string[] {
  const { winner, runnerUp, margin, lead, doubt, confidence } = text;
  return [
    '',
    `Read: ${text.words.map(({ word }) => word).join(' ')}`,
    ...changeLine('Put right', text.repaired),
    ...changeLine('Written out', text.expanded),
    ...(text.context.length > 0 ? [`From the rest of the message: ${text.context.join(' ')}`] : []),
    `Words and their weight: ${text.words.map(weighed).join(', ')}`,
    ...(text.exact ? ['It is a phrasing word for word.'] : []),
    ...(doubt ? [`Doubt: ${doubtLine(doubt)}`] : []),
    ...documentLines('First', winner),
    ...documentLines('Second', runnerUp),
    ...(margin === null ? [] : ['', `Margin: ${short(margin)}, from`, ...lead.map(pointsLine)]),
    '',
    `Confidence ${short(confidence.value)}; by the model of any pack ${short(confidence.model)}, whose logistic half adds`,
    ...confidence.signals.map(pointsLine),
  ];
}

const doubtLine = (doubt: Doubt): string =>
  doubt.kind === 'opposite' || doubt.kind === 'replaced'
    ? `${doubt.kind}: “${doubt.asked}” was asked, “${doubt.found}” is there`
    : `${doubt.kind}: “${doubt.asked}”`;

const weighed = ({ word, weight, known }: ExplainedText['words'][number]): string =>
  `${word} ${short(weight)}${known ? '' : ' (in no entry)'}`;

const changeLine = (what: string, changes: ExplainedText['repaired']): string[] =>
  changes.length > 0 ? [`${what}: ${changes.map(({ from, to }) => `${from} → ${to}`).join(', ')}`] : [];

function documentLines(place: string, document: ExplainedDocument | null): string[] {
  if (!document) return [];
  const words = document.words.map(({ word, weight }) => `${word} ${short(weight)}`);
  return [
    '',
    `${place}: ${document.id}, score ${short(document.score)}`,
    ...document.features.map(pointsLine),
    `  words: ${words.join(', ') || 'none'}`,
    ...document.phrasings.map(
      ({ text, similarity, weight }) =>
        `  near: ${text} (similarity ${short(similarity)}, adds ${short(weight)})`,
    ),
  ];
}

const pointsLine = ({ name, value, weight, points }: Points<string>): string =>
  `  ${name} ${short(value)} × ${short(weight)} = ${short(points)}`;

/** Three digits are more than anybody compares; the JSON has all six. */
const short = (value: number): string => String(Math.round(value * 1_000) / 1_000);
