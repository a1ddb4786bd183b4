import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { fold } from '../knowledge/names.ts';

/** More than these nobody reads. */
const MOST = 5;

/** A hint is a few words, as somebody would type them. */
const LONGEST = 70;

/** A single word in bold is mostly stressed, and no name. */
const isStress = (node: Nodes): boolean => node.type === 'strong' && !/\S\s+\S/.test(plainText(node));

/**
 * Words of an answer that people may ask with, as they stand there: headings, what is bold or code, and messages of
 * errors. None of them is taken as a phrasing; an author chooses.
 */
export function hintsIn(answer: string, known: readonly string[]): readonly string[] {
  const seen = new Set(known.map(fold));
  const hints: string[] = [];
  for (const text of marked(fromMarkdown(answer))) {
    const words = text
      .replace(/\s+/g, ' ')
      .replace(/[:：]$/, '')
      .trim();
    const key = fold(words);
    if (words.length > LONGEST || key.length < 3 || seen.has(key)) continue;
    seen.add(key);
    hints.push(words);
    if (hints.length === MOST) break;
  }
  return hints;
}

function* marked(node: Nodes): Generator<string> {
  if (node.type === 'code')
    yield* node.value.split('\n').filter((line) => /\w(?:Error|Exception)\b.*:/.test(line));
  if (isStress(node)) return;
  if (node.type === 'heading' || node.type === 'strong' || node.type === 'inlineCode') yield plainText(node);
  else if ('children' in node) for (const child of node.children) yield* marked(child);
}
