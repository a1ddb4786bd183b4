import Fuse from 'fuse.js';
import { DEPTH, type Engine } from '../engine.ts';
import { answerOf, MANY_RECORDS, recordsByPhrasing } from '../records.ts';

export const fuseDefault: Engine = {
  from: 'fuse.js',
  settings: 'default options over question and phrasings',
  build({ entries }) {
    const fuse = new Fuse(entries, { keys: ['question', 'phrasings'], includeScore: true });
    return (text) =>
      answerOf(
        fuse.search(text, { limit: DEPTH }).map(({ item, score = 1 }) => ({ id: item.id, score: -score })),
      );
  },
};

export const fuseTokens: Engine = {
  from: 'fuse.js',
  settings: '`useTokenSearch`, threshold 0.3, a record a phrasing',
  build({ entries }) {
    const fuse = new Fuse(recordsByPhrasing(entries), {
      keys: ['text'],
      includeScore: true,
      useTokenSearch: true,
      threshold: 0.3,
    });
    return (text) =>
      answerOf(
        fuse
          .search(text, { limit: MANY_RECORDS })
          .map(({ item, score = 1 }) => ({ id: item.entry, score: -score })),
      );
  },
};
