import { UserError } from '../../src/base/errors.ts';
import { answerOf, DEPTH, type Engine, type Hit, MANY_RECORDS, recordsByPhrasing } from './engine.ts';

/** Loads a library, and makes an engine of it in the settings that served it best. */
type Load = () => Promise<Engine>;

const wireside: Load = async () => {
  const { buildEngine } = await import('../../src/answer/engine.ts');
  return {
    from: 'wireside',
    settings: 'as it ships; score: `confidence`',
    build(knowledge) {
      const engine = buildEngine(knowledge.entries, knowledge);
      return (text) => {
        const { candidates, confidence } = engine.ask(text);
        return {
          ids: candidates.map(({ id }) => id),
          score: candidates.length > 0 ? confidence : Number.NEGATIVE_INFINITY,
        };
      };
    },
  };
};

const fuseDefault: Load = async () => {
  const { default: Fuse } = await import('fuse.js');
  return {
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
};

const fuseTokens: Load = async () => {
  const { default: Fuse } = await import('fuse.js');
  return {
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
};

const minisearch: Load = async () => {
  const { default: MiniSearch } = await import('minisearch');
  return {
    from: 'minisearch',
    settings: 'prefix, fuzzy 0.2, over question, phrasings and answer',
    build({ entries }) {
      const index = new MiniSearch<Readonly<Record<string, string>>>({
        fields: ['question', 'phrasings', 'answer'],
        searchOptions: { prefix: true, fuzzy: 0.2 },
      });
      index.addAll(
        entries.map(({ phrasings, ...entry }) => ({
          id: entry.id,
          question: entry.question,
          phrasings: phrasings.join('\n'),
          answer: entry.answer,
        })),
      );
      return (text) => answerOf(index.search(text).map(({ id, score }): Hit => ({ id: String(id), score })));
    },
  };
};

const orama: Load = async () => {
  const { create, insertMultiple, search } = await import('@orama/orama');
  return {
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
};

const flexsearch: Load = async () => {
  const { Index } = await import('flexsearch');
  return {
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
};

const lunr: Load = async () => {
  const { default: lunrJs } = await import('lunr');
  return {
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
};

const winkBm25: Load = async () => {
  const { default: bm25 } = await import('wink-bm25-text-search');
  const { default: utils } = await import('wink-nlp-utils');
  const words = (text: string): readonly string[] =>
    utils.tokens.stem(utils.tokens.removeWords(utils.string.tokenize0(utils.string.lowerCase(text))));
  return {
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
};

const nlpJs: Load = async () => {
  const { Container, containerBootstrap, LangEn, Nlp } = await import('@nlpjs/basic');
  return {
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
};

/** The engines by name, in the order of the table. Each is loaded only where it is measured: its heap is its own. */
export const engines: ReadonlyMap<string, Load> = new Map([
  ['Wireside', wireside],
  ['fuse.js', fuseDefault],
  ['fuse.js, tokens', fuseTokens],
  ['minisearch', minisearch],
  ['orama', orama],
  ['flexsearch', flexsearch],
  ['lunr', lunr],
  ['wink-bm25', winkBm25],
  ['nlp.js', nlpJs],
]);

/**
 * The engine of that name.
 * @throws UserError where there is none.
 */
export async function loadEngine(name: string): Promise<Engine> {
  const load = engines.get(name);
  if (!load) throw new UserError(`No engine is called ${name}. There are ${[...engines.keys()].join('; ')}.`);
  return load();
}
