import MiniSearch from 'minisearch';
import type { Engine } from '../engine.ts';
import { answerOf, type Hit } from '../records.ts';

export const minisearch: Engine = {
  from: 'minisearch',
  settings: 'prefix, fuzzy 0.2, over question, phrasings and answer',
  build({ entries }) {
    const index = new MiniSearch<Readonly<Record<string, string>>>({
      fields: ['question', 'phrasings', 'answer'],
      searchOptions: { prefix: true, fuzzy: 0.2 },
    });
    index.addAll(
      entries.map(({ id, question, phrasings, answer }) => ({
        id,
        question,
        phrasings: phrasings.join('\n'),
        answer,
      })),
    );
    return (text) => answerOf(index.search(text).map(({ id, score }): Hit => ({ id: String(id), score })));
  },
};
