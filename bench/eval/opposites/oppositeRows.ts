import type { Verdict } from '../../../src/answer/verdict.ts';
import { shownIds } from '../../../src/eval/judge.ts';
import { shareWhere } from '../../../src/eval/share.ts';
import type { Collection } from '../collection.ts';
import type { Row } from '../table.ts';
import { engineOver } from '../underTest.ts';
import { type Opposite, oppositesOf } from './opposites.ts';

interface Asked {
  readonly pack: string;
  readonly opposite: Opposite;
  readonly verdict: Verdict;
}

/** How often the question for the opposite gets an answer: a row for each pack and each way of turning. */
export function oppositeRows(collections: readonly Collection[]): Row[] {
  const asked = collections.flatMap(({ name, knowledge }) => {
    const { ask } = engineOver(knowledge);
    return oppositesOf(name, knowledge).map((opposite) => ({
      pack: name,
      opposite,
      verdict: ask(opposite.text),
    }));
  });
  const rowsBy = (keyOf: (one: Asked) => string): Row[] =>
    [...new Set(asked.map(keyOf))].map((key) =>
      rowOf(
        key,
        asked.filter((one) => keyOf(one) === key),
      ),
    );
  return [...rowsBy(({ opposite }) => opposite.kind), ...rowsBy(({ pack }) => pack), rowOf('all', asked)];
}

function rowOf(name: string, asked: readonly Asked[]): Row {
  const isAnswered = ({ verdict }: Asked) => verdict.verdict === 'answer';
  return {
    name,
    size: String(asked.length),
    shares: {
      'answered as sure': shareWhere(asked, (one) => isAnswered(one) && one.verdict.word === 'sure'),
      answered: shareWhere(asked, isAnswered),
      'entry offered': shareWhere(
        asked,
        (one) => !isAnswered(one) && shownIds(one.verdict).includes(one.opposite.of),
      ),
    },
  };
}
