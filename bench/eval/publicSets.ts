import { loadEngine } from '../search/engines.ts';
import { askSet, COLUMNS, meanQuality, qualityOf, type SetAnswers } from '../search/quality.ts';
import { pick, randomFrom, sample } from '../search/random.ts';
import { publicSetNames, readSet } from '../search/sets.ts';
import type { Estimate, Row } from './table.ts';

/** The sets that the engine was first measured on; the others came later. */
const FIRST = ['clinc150-10', 'hint3-curekart', 'nlu3-askubuntu', 'stackfaq-alt-oos'];

/** The public sets whole, as `npm run bench:search` measures them, with `count` questions of each at most. */
export async function publicSetRows(count: number): Promise<Row[]> {
  const engine = await loadEngine('Wireside');
  const answers = new Map<string, SetAnswers>();
  for (const name of await publicSetNames()) {
    const set = await readSet(name);
    const questions = sample(set.questions, count, randomFrom(set.name));
    answers.set(name, await askSet(engine, { ...set, questions }));
  }
  const rowOf = (name: string, sets: readonly string[]): Row => {
    const all = sets.flatMap((set) => answers.get(set) ?? []);
    const asked = all.reduce((sum, { inScope, outOfScope }) => sum + inScope.length + outOfScope.length, 0);
    return { name, size: String(asked), shares: sharesOver(all) };
  };
  if (answers.size === 0) return [];
  return [
    rowOf('mean of the first four', FIRST),
    rowOf('mean of all', [...answers.keys()]),
    ...[...answers.keys()].map((name) => rowOf(name, [name])),
  ];
}

function sharesOver(sets: readonly SetAnswers[]): Row['shares'] {
  const estimates = bootstrap((resample) => {
    const quality = meanQuality(
      sets.map(({ inScope, outOfScope, oneTypo, twoTypos }) =>
        qualityOf({
          inScope: resample(inScope),
          outOfScope: resample(outOfScope),
          oneTypo: resample(oneTypo),
          twoTypos: resample(twoTypos),
        }),
      ),
    );
    return COLUMNS.map((column) => quality[column]);
  });
  return Object.fromEntries(
    COLUMNS.map((column, at) => [column, estimates[at] ?? { value: null, low: 0, high: 1 }]),
  );
}

/** Enough for ends of an interval that are printed in whole per cent. */
const RESAMPLES = 100;

/**
 * What `measure` makes of the lines, and between which ends it lies in 95 of 100 resamples of them (the percentile
 * bootstrap; Efron 1979).
 */
export function bootstrap(
  measure: (resample: <T>(lines: readonly T[]) => readonly T[]) => readonly (number | null)[],
): Estimate[] {
  const random = randomFrom('bootstrap');
  const whole = measure((lines) => lines);
  const resampled = Array.from({ length: RESAMPLES }, () => measure((lines) => redrawn(lines, random)));
  return whole.map((value, column) => {
    const sorted = resampled.flatMap((each) => each[column] ?? []).sort((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] ?? 0;
    return { value, low: at(0.025), high: at(0.975) };
  });
}

const redrawn = <T>(lines: readonly T[], random: () => number): readonly T[] =>
  lines.map(() => pick(lines, random));
