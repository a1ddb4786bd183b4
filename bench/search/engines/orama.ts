import { create, insertMultiple, search } from '@orama/orama';
import type { Engine } from '../engine.ts';
import { answerOf, MANY_RECORDS, recordsByPhrasing } from '../records.ts';

export const orama: Engine = {
  from: '@orama/orama',
  settings: 'full text with its default BM25, a record a phrasing',
  async build({ entries }) {
    const db = create({ schema: { entry: 'string', text: 'string' } });
    await insertMultiple(
      db,
      recordsByPhrasing(entries).map(({ entry, text }) => ({ entry, text })),
    );
    return async (text) => {
      const found = await search(db, { term: text, properties: ['text'], limit: MANY_RECORDS });
      return answerOf(found.hits.map(({ document, score }) => ({ id: document.entry, score })));
    };
  },
};
