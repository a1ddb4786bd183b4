import lunrJs from 'lunr';
import type { Engine } from '../engine.ts';
import { answerOf } from '../records.ts';

export const lunr: Engine = {
  from: 'lunr',
  settings: 'its default pipeline over question, phrasings and answer',
  build({ entries }) {
    const index = lunrJs((builder) => {
      for (const field of ['question', 'phrasings', 'answer']) builder.field(field);
      for (const { id, question, phrasings, answer } of entries)
        builder.add({ id, question, phrasings: phrasings.join('\n'), answer });
    });
    return (text) =>
      answerOf(
        index
          .query((query) => query.term(lunrJs.tokenizer(text), {}))
          .map(({ ref, score }) => ({ id: ref, score })),
      );
  },
};
