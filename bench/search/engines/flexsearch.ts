import { Index } from 'flexsearch';
import type { Engine } from '../engine.ts';
import { answerOf, MANY_RECORDS, recordsByPhrasing } from '../records.ts';

export const flexsearch: Engine = {
  from: 'flexsearch',
  settings: '`tokenize: forward`, `suggest`, a record a phrasing; it gives no score',
  build({ entries }) {
    const records = recordsByPhrasing(entries);
    const index = new Index({ tokenize: 'forward' });
    for (const { id, text } of records) index.add(id, text);
    return (text) =>
      answerOf(
        index
          .search(text, { limit: MANY_RECORDS, suggest: true })
          .map((record) => ({ id: records[Number(record)]?.entry ?? '', score: 1 })),
      );
  },
};
