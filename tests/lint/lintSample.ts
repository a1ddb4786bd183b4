import type { Pack } from '../../src/knowledge/pack.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { buildSample } from '../knowledge/samplePack.ts';

/** The sample pack about tea with files replaced or added, for what is well formed. */
export function samplePack(edits: Parameters<typeof buildSample>[0] = {}): Pack {
  const loaded = buildSample(edits);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.pack;
}

/** The text of an entry's file. */
export const entryText = (
  question: string,
  phrasings: readonly string[],
  answer = 'It depends on the leaf.',
): string => `---
question: ${question}
phrasings: ${JSON.stringify(phrasings)}
sources: [tea-book]
reviewed: 2026-11-22
---
${answer}
`;
