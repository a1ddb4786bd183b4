import { expect, test } from 'vitest';
import { findChannel, parseRoute, routeTo } from '../../src/page/state/route.ts';
import { worldWith } from './world.ts';

test('an address names a channel, a command to fill in and whom to be', () => {
  expect(parseRoute('#/general?command=/ask%20question:what%20is%20iot&as=mira')).toEqual({
    channel: 'general',
    command: '/ask question:what is iot',
    as: 'mira',
  });
});

test('an empty or broken address names nothing and does not throw', () => {
  expect(parseRoute('')).toEqual({});
  expect(parseRoute('#/%E0%A4%A')).toEqual({ channel: '%E0%A4%A' });
});

test('the address of a channel leads back to it', () => {
  const world = worldWith({
    channels: [
      { id: '301', kind: 'text', name: 'general' },
      { id: '501', kind: 'dm', name: 'Echo', with: '1' },
      { id: '601', kind: 'thread', name: 'Same / title?', parent: '303' },
      { id: '602', kind: 'thread', name: 'Same / title?', parent: '303' },
    ],
  });
  for (const { id } of world.channels) {
    expect(findChannel(world, parseRoute(routeTo(world, id)).channel)).toBe(id);
  }
  expect(routeTo(world, '301')).toBe('#/general');
  expect(routeTo(world, '602')).toBe('#/602');
});
