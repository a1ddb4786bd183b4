import { ChannelType, ComponentType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { uses } from '../../src/page/inspector/limits.ts';
import { afterPick, sameValues } from '../../src/page/select/chosen.ts';
import { moved, typed } from '../../src/page/select/listKeys.ts';
import { defaultValues, selectOptions } from '../../src/page/select/options.ts';
import { message, worldWith } from './world.ts';

test('a select of one value swaps it, and lets go of it only when none is allowed', () => {
  expect(afterPick(['a'], 'b', { min: 1, max: 1 })).toEqual(['b']);
  expect(afterPick(['a'], 'a', { min: 1, max: 1 })).toEqual(['a']);
  expect(afterPick(['a'], 'a', { min: 0, max: 1 })).toEqual([]);
});

test('a select of several values toggles them up to its most', () => {
  expect(afterPick(['a'], 'b', { min: 1, max: 2 })).toEqual(['a', 'b']);
  expect(afterPick(['a', 'b'], 'c', { min: 1, max: 2 })).toEqual(['a', 'b']);
  expect(afterPick(['a', 'b'], 'a', { min: 1, max: 2 })).toEqual(['b']);
  expect(sameValues(['a', 'b'], ['b', 'a'])).toBe(true);
});

test('arrows go round a list, letters go to what begins with them', () => {
  expect(moved('ArrowDown', 2, 3)).toBe(0);
  expect(moved('ArrowUp', 0, 3)).toBe(2);
  expect(moved('End', 0, 3)).toBe(2);
  expect(moved('ArrowDown', 0, 0)).toBeUndefined();
  expect(typed('b', 0, ['Apple', 'Banana', 'Blueberry'])).toBe(1);
  expect(typed('b', 1, ['Apple', 'Banana', 'Blueberry'])).toBe(2);
  expect(typed('x', 1, ['Apple', 'Banana'])).toBeUndefined();
});

test('selects of people, roles and channels offer those of the server', () => {
  const world = worldWith();
  const labels = (type: 5 | 6 | 7) =>
    selectOptions(world, { type, custom_id: 'x' }).map(({ label }) => label);
  expect(labels(ComponentType.UserSelect)).toEqual(['Echo', 'Mira', 'Tomas']);
  expect(labels(ComponentType.MentionableSelect)).toEqual(['Echo', 'Mira', 'Tomas', '@Moderator']);
  const forums = {
    type: ComponentType.ChannelSelect as const,
    custom_id: 'x',
    channel_types: [ChannelType.GuildForum],
  };
  expect(selectOptions(world, forums).map(({ label }) => label)).toEqual(['#help']);
});

test('a select shows its defaults', () => {
  const options = [
    { label: 'A', value: 'a' },
    { label: 'B', value: 'b', default: true },
  ];
  expect(defaultValues({ type: ComponentType.StringSelect, custom_id: 'x', options })).toEqual(['b']);
});

test('the inspector counts components inside others, and only limits that a message touches', () => {
  const components = [
    {
      type: 17 as const,
      components: [
        { type: 10 as const, content: 'four' },
        {
          type: 1 as const,
          components: [{ type: 2 as const, style: 1 as const, custom_id: 'id', label: 'Go' }],
        },
      ],
    },
  ];
  expect(uses(message('1', { content: '', components }))).toEqual([
    { what: 'Components', used: 4, most: 40 },
    { what: 'Characters in text displays', used: 4, most: 4000 },
    { what: 'Longest custom id', used: 2, most: 100 },
    { what: 'Longest button label', used: 2, most: 80 },
  ]);
});
