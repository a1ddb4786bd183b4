import { expect, test } from 'vitest';
import { inlineLinks } from '../../src/importing/inlineLinks.ts';

test('links by name say their address, in each of their forms; pictures too', () => {
  const text =
    'See [the **plan**][plan], [Plan][], [plan] and ![a map][plan].\n\n[Plan]: https://garden.example/plan "The plan"\n[none]: <a b>\n';
  expect(inlineLinks(text)).toBe(
    'See [the **plan**](https://garden.example/plan), [Plan](https://garden.example/plan), [plan](https://garden.example/plan) and ![a map](https://garden.example/plan).',
  );
});

test('code stays code, and what has no address stays as it was written', () => {
  const text = '`[plan]` [other] [x](y)\n\n```\n[plan]: a\n```\n\n[plan]: https://garden.example';
  expect(inlineLinks(text)).toBe('`[plan]` [other] [x](y)\n\n```\n[plan]: a\n```');
  expect(inlineLinks('  [plan] stays \n')).toBe('  [plan] stays \n');
});
