import type { Judged } from '../../src/eval/judge.ts';
import type { Collection } from './collection.ts';
import type { Row } from './table.ts';
import { askAll, tally } from './tally.ts';
import { engineOver } from './underTest.ts';

interface Asked {
  readonly collection: Collection;
  readonly judged: readonly Judged[];
}

/** Told of each collection once its questions are asked. */
export type Heard = (collection: Collection, judged: readonly Judged[]) => void;

/** A row for each collection, and for each part with several of them one for all their lines. */
export function collectionRows(collections: readonly Collection[], heard: Heard): Row[] {
  const asked = collections.map((collection) => ask(collection, heard));
  return [...new Set(collections.map(({ part }) => part))].flatMap((part) => {
    const own = asked.filter(({ collection }) => collection.part === part);
    const rows = own.map((one) => rowOver(one.collection.name, [one]));
    return own.length > 1 ? [...rows, rowOver(`all of ${part}`, own)] : rows;
  });
}

/** Rows for thin packs: by phrasings an entry, by family, and by both. */
export function thinRows(collections: readonly Collection[], heard: Heard): Row[] {
  const asked = collections.map((collection) => ask(collection, heard));
  const phrasings = ({ name }: Collection) => /× \d+/.exec(name)?.[0] ?? '';
  const by = (keyOf: (collection: Collection) => string): Row[] => {
    const keys = [...new Set(asked.map(({ collection }) => keyOf(collection)))];
    return keys.map((key) =>
      rowOver(
        key,
        asked.filter(({ collection }) => keyOf(collection) === key),
      ),
    );
  };
  return [
    ...by((collection) => `${phrasings(collection)} phrasings`),
    ...by(({ family }) => family),
    ...by((collection) => `${collection.family} ${phrasings(collection)}`),
    rowOver('all', asked),
  ];
}

function ask(collection: Collection, heard: Heard): Asked {
  const judged = askAll(collection, engineOver(collection.knowledge).ask);
  heard(collection, judged);
  return { collection, judged };
}

function rowOver(name: string, asked: readonly Asked[]): Row {
  const { answerable, none, ...shares } = tally(asked.flatMap(({ judged }) => judged));
  return { name, size: `${answerable} + ${none}`, shares };
}
