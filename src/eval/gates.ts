import type { Word } from '../answer/verdict.ts';
import { UsageError } from '../base/errors.ts';
import type { Judged } from './judge.ts';
import type { Measurement } from './measure.ts';
import { counts, interval, percent, type Share, shareWhere } from './share.ts';

/** Gate name → the share that is asked for, 0 to 1. */
export type Gates = ReadonlyMap<string, number>;

interface Gate {
  readonly name: string;
  readonly isCeiling: boolean;
  readonly measured: (measurement: Measurement) => Share;
}

const GATES: readonly Gate[] = [
  { name: 'precision', isCeiling: false, measured: ({ precision }) => precision },
  { name: 'coverage', isCeiling: false, measured: ({ coverage }) => coverage },
  { name: 'false', isCeiling: true, measured: ({ falseAnswers }) => falseAnswers },
  { name: 'top3', isCeiling: false, measured: ({ top3 }) => top3 },
];

const NAMES = GATES.map(({ name }) => name).join(', ');

/**
 * Reads gates such as `precision=0.97,false=0.02`; a blank text has none.
 * @throws UsageError for an unknown name or a share that is not from 0 to 1.
 */
export function parseGates(text: string): Gates {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return new Map(pairs.map(parseGate));
}

function parseGate(pair: string): readonly [string, number] {
  const [, name = '', share = ''] = /^\s*(\w+)\s*=\s*([01](?:\.\d+)?)\s*$/.exec(pair) ?? [];
  if (GATES.some((gate) => gate.name === name) && Number(share) <= 1) return [name, Number(share)];
  throw new UsageError(`“${pair.trim()}” is no gate. Write NAME=SHARE, a share from 0 to 1 of: ${NAMES}.`);
}

/** A sentence for each gate that the measurement misses; one that cannot be measured is missed. */
export function missedGates(measurement: Measurement, gates: Gates): string[] {
  return GATES.flatMap(({ name, isCeiling, measured }) => {
    const asked = gates.get(name);
    if (asked === undefined) return [];
    const { value, hits, of } = measured(measurement);
    if (value === null)
      return [`Gate missed: ${name} cannot be measured, no question of the file counts for it.`];
    if (isCeiling ? value <= asked : value >= asked) return [];
    const bound = `${isCeiling ? 'at most' : 'at least'} ${percent(asked)}`;
    return [`Gate missed: ${name} is ${percent(value)} (${hits} of ${of}), ${bound} is asked for.`];
  });
}

/** How often a word was right, beside how often it claims to be. */
export interface Band {
  readonly word: Word;
  /** The share that the word promises; null where it promises nothing. */
  readonly promise: number | null;
  readonly right: Share;
  /** The mean confidence of its lines, 0 to 1: the nearer to `right`, the better calibrated; null without lines. */
  readonly stated: number | null;
}

const PROMISES: readonly (readonly [Word, number | null])[] = [
  ['sure', 0.97],
  ['likely', null],
  ['unsure', null],
];

/**
 * The words over everything that was answered or suggested, out-of-scope questions included: there nothing is right.
 * A suggestion counts by its first entry. What got neither shows no word to anyone and is left out.
 */
export function calibrate(judged: readonly Judged[]): Band[] {
  const shown = judged.filter(({ verdict }) => verdict.verdict !== 'none');
  return PROMISES.map(([word, promise]) => {
    const lines = shown.filter(({ verdict }) => verdict.word === word);
    const sum = lines.reduce((total, { verdict }) => total + verdict.confidence, 0);
    return {
      word,
      promise,
      right: shareWhere(lines, ({ isBestRight }) => isBestRight),
      stated: lines.length > 0 ? sum / lines.length : null,
    };
  });
}

/**
 * A sentence for each band that breaks its promise: when even the upper end of its interval lies below it. One wrong
 * line alone breaks none. Of the files on which a word keeps 0.97, chance then fails 2 to 6 in 100 (by the binomial
 * distribution, for 8 to 1,000 lines); without the second rule it would be 14 in 100 at 5 lines.
 */
export const brokenPromises = (bands: readonly Band[]): string[] => bands.filter(isBroken).map(sentence);

const isBroken = ({ promise, right }: Band): boolean =>
  promise !== null && right.high < promise && right.of - right.hits > 1;

const sentence = ({ word, promise, right }: Band): string =>
  `Promise broken: “${word}” stands for at least ${percent(promise)} right, and ${counts(right)} were ` +
  `(95 % interval ${interval(right)}).`;
