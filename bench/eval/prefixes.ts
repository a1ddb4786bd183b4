import type { Choice } from '../../src/answer/document.ts';
import type { Question } from '../../src/eval/question.ts';
import { type Share, shareWhere } from '../../src/eval/share.ts';
import { withTypos } from '../search/random.ts';
import type { Collection } from './collection.ts';
import type { Row } from './table.ts';
import { engineOver } from './tally.ts';

type Complete = (text: string, limit?: number) => readonly Choice[];

/** How much of a question is typed. */
const TYPED = [0.3, 0.5, 0.7] as const;
/** Choices of which one is right. */
const BEST = [1, 5] as const;

/** How often the right entry is offered while a question is typed: a row for each collection, and one for each part. */
export function prefixRows(collections: readonly Collection[]): Row[] {
  const offers = collections.flatMap((collection) => {
    const { complete } = engineOver(collection.knowledge);
    const asked = collection.questions.filter(({ ids, kind }) => ids.length > 0 && kind !== 'multi');
    return asked.map((question) => ({
      collection,
      offered: CUTS.map((cut) => placeIn(complete, question, cut)),
    }));
  });
  const rowsBy = (keyOf: (collection: Collection) => string): Row[] =>
    [...new Set(offers.map(({ collection }) => keyOf(collection)))].map((key) =>
      rowOf(
        key,
        offers.filter(({ collection }) => keyOf(collection) === key),
      ),
    );
  return [...rowsBy(({ part }) => part), ...rowsBy(({ name }) => name)];
}

/** A question as far as it is typed. */
interface Cut {
  readonly share: number;
  readonly typos: number;
}

const CUTS: readonly Cut[] = [0, 1].flatMap((typos) => TYPED.map((share) => ({ share, typos })));

/** The place of the first right entry among the choices, from 0; -1 where none is right. */
function placeIn(complete: Complete, { q, ids }: Question, { share, typos }: Cut): number {
  const typed = withTypos(q.slice(0, Math.ceil(q.length * share)), typos);
  return complete(typed, Math.max(...BEST)).findIndex(({ id }) => ids.includes(id));
}

function rowOf(name: string, offers: readonly { readonly offered: readonly number[] }[]): Row {
  const columns = CUTS.flatMap(({ share, typos }, at) =>
    BEST.map((best): [string, Share] => [
      `${Math.round(share * 100)} %${typos > 0 ? ', a typo' : ''}: @${best}`,
      shareWhere(offers, ({ offered }) => {
        const place = offered[at] ?? -1;
        return place >= 0 && place < best;
      }),
    ]),
  );
  return { name, size: String(offers.length), shares: Object.fromEntries(columns) };
}
