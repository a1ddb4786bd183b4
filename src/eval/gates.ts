import { UsageError } from '../base/errors.ts';
import type { Measurement } from './measure.ts';
import type { Share } from './share.ts';
import { percent } from './share.ts';

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

/**
 * A sentence for each gate that the measurement misses; one that cannot be measured is missed.
 * @param by `interval`: only where the whole 95 % interval lies beyond the gate, so that a line more or less, as one more
 * answer brings, misses none.
 */
export function missedGates(
  measurement: Measurement,
  gates: Gates,
  by: 'value' | 'interval' = 'value',
): string[] {
  return GATES.flatMap(({ name, isCeiling, measured }) => {
    const asked = gates.get(name);
    if (asked === undefined) return [];
    const { value, hits, of, low, high } = measured(measurement);
    if (value === null)
      return [`Gate missed: ${name} cannot be measured, no question of the file counts for it.`];
    const [least, most] = by === 'interval' ? [low, high] : [value, value];
    if (isCeiling ? least <= asked : most >= asked) return [];
    const bound = `${isCeiling ? 'at most' : 'at least'} ${percent(asked)}`;
    return [`Gate missed: ${name} is ${percent(value)} (${hits} of ${of}), ${bound} is asked for.`];
  });
}
