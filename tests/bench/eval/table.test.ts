import { expect, test } from 'vitest';
import { bootstrap } from '../../../bench/eval/publicSets.ts';
import { markdown } from '../../../bench/eval/table.ts';
import { tally } from '../../../bench/eval/tally.ts';
import { answers, line, staysSilent, suggests } from '../../eval/lines.ts';

test('a share stands with its interval, and a dash where there is nothing to share', () => {
  const shares = {
    right: { value: 0.931, low: 0.894, high: 0.956 },
    false: { value: null, low: 0, high: 1 },
  };
  expect(markdown({ title: 'own', rows: [{ name: 'all', size: '4 + 0', shares }] })).toBe(
    [
      '| own | questions | right        | false |',
      '| --- | --------- | ------------ | ----- |',
      '| all | 4 + 0     | 93.1 (89-96) | –     |',
    ].join('\n'),
  );
});

test('an answer to a near miss is a false answer, an offer to it an idle one', () => {
  const measured = tally([
    line({ ids: ['a'] }, answers(['a'])),
    line({ ids: ['a'] }, suggests(['b', 'a'])),
    line({ none: true, none_kind: 'near miss' }, answers(['a'])),
    line({ none: true, none_kind: 'near miss' }, suggests(['a'])),
    line({ none: true, none_kind: 'chitchat' }, staysSilent()),
  ]);
  const values = Object.entries(measured).map(([title, share]) => [
    title,
    typeof share === 'number' ? share : share.value,
  ]);
  expect(Object.fromEntries(values)).toMatchObject({
    right: 0.5,
    'right or offered': 1,
    precision: 0.5,
    false: 1 / 3,
    'near misses': 0.5,
    'idle offers': 1 / 3,
    first: 0.5,
    'in three': 1,
  });
});

test('the interval of a resampled mean holds the mean and narrows with more lines', () => {
  const width = (count: number) => {
    const lines = Array.from({ length: count }, (_, at) => at % 2);
    const [mean] = bootstrap((resample) => [resample(lines).reduce((sum, one) => sum + one, 0) / count]);
    expect(mean?.value).toBe(0.5);
    expect(mean?.low).toBeLessThan(0.5);
    expect(mean?.high).toBeGreaterThan(0.5);
    return (mean?.high ?? 1) - (mean?.low ?? 0);
  };
  expect(width(1_000)).toBeLessThan(width(20));
});
