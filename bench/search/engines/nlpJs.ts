import { Container, containerBootstrap, LangEn, Nlp } from '@nlpjs/basic';
import { DEPTH, type Engine } from '../engine.ts';
import { answerOf } from '../records.ts';

export const nlpJs: Engine = {
  from: '@nlpjs/basic',
  settings: 'an intent an entry, trained on question and phrasings',
  async build({ entries }) {
    // A container of its own: the default one is shared, and would still hold the entries of the build before.
    const container = await containerBootstrap({}, false, new Container());
    container.use(LangEn);
    const nlp = new Nlp({ container, autoSave: false, autoLoad: false, nlu: { log: false } });
    nlp.addLanguage('en');
    // By number: an entry may be called None, which is its word for “out of scope”.
    entries.forEach(({ question, phrasings }, number) => {
      for (const text of [question, ...phrasings]) nlp.addDocument('en', text, `entry${number}`);
    });
    await nlp.train();
    const idOf = new Map(entries.map(({ id }, number) => [`entry${number}`, id]));
    return async (text) => {
      const { classifications } = await nlp.process('en', text);
      const found = classifications.flatMap(({ intent, score }) => {
        const id = idOf.get(intent);
        return id !== undefined && score > 0 ? [{ id, score }] : [];
      });
      return answerOf(found.slice(0, DEPTH));
    };
  },
};
