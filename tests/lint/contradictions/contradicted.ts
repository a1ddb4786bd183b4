import { lintContradictions } from '../../../src/lint/contradictions/lintContradictions.ts';
import { formatFinding } from '../../../src/lint/finding.ts';
import { buildTokenise, buildVocabulary } from '../../../src/lint/vocabulary.ts';
import { entryText, samplePack } from '../lintSample.ts';

/** What the pack says about taste, and an answer that may contradict it. */
interface Said {
  readonly question?: string;
  readonly answer: string;
  readonly green?: string;
  readonly black?: string;
  readonly summary?: string;
  readonly others?: Readonly<Record<string, string>>;
}

/** The contradictions between an answer and the cells of the sample pack, as a person sees them. */
export function contradicted(said: Said): readonly string[] {
  const pack = samplePack({
    'comparisons/green-vs-black.yaml': (text) =>
      text
        .replace('brief: fresh', `brief: ${JSON.stringify(said.green ?? 'fresh')}`)
        .replace('brief: strong', `brief: ${JSON.stringify(said.black ?? 'strong')}`)
        .replace(
          /summary: Green tea is fresh.*/,
          `summary: ${JSON.stringify(said.summary ?? 'They differ.')}`,
        ),
    'entries/faq/asked.md': entryText(said.question ?? 'What about it?', ['what of it'], said.answer),
    ...said.others,
  });
  const vocabulary = buildVocabulary([...pack.entries.values()], pack);
  return lintContradictions(pack, vocabulary, buildTokenise(pack.subjects, pack)).map(formatFinding);
}
