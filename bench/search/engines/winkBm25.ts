import bm25 from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';
import type { Engine } from '../engine.ts';
import { answerOf, MANY_RECORDS, recordsByPhrasing } from '../records.ts';

export const winkBm25: Engine = {
  from: 'wink-bm25-text-search',
  settings: 'lower case, stop words, stems; a record a phrasing',
  build({ entries }) {
    const records = recordsByPhrasing(entries);
    const index = bm25();
    index.defineConfig({ fldWeights: { text: 1 } });
    index.definePrepTasks([words]);
    for (const { id, text } of records) index.addDoc({ text }, id);
    index.consolidate();
    return (text) =>
      answerOf(
        index
          .search(text, MANY_RECORDS)
          .map(([record, score]) => ({ id: records[Number(record)]?.entry ?? '', score })),
      );
  },
};

const words = (text: string): readonly string[] =>
  utils.tokens.stem(utils.tokens.removeWords(utils.string.tokenize0(utils.string.lowerCase(text))));
