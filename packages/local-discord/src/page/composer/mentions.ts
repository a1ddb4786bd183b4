import { nameOf } from '../state/names.ts';
import type { World } from '../state/state.ts';
import type { Draft, Suggestions } from './draft.ts';
import { escaped } from './line.ts';

interface Mentionable {
  readonly text: string;
  readonly description: string;
  readonly markup: string;
}

/** The people, roles and channels that match the `@` or `#` word at the caret. */
export function mentionSuggestions({ text, caret }: Draft, world: World): Suggestions | undefined {
  const found = /(?:^|\s)([@#])([^\s@#]*)$/u.exec(text.slice(0, caret));
  if (!found) return undefined;
  const [, sign = '@', word = ''] = found;
  const typed = word.toLowerCase();
  const from = caret - word.length - 1;
  const begins = ({ text: name }: Mentionable): boolean => name.slice(1).toLowerCase().startsWith(typed);
  const items = mentionables(world)
    .filter(({ text: name }) => name.startsWith(sign) && name.slice(1).toLowerCase().includes(typed))
    .sort((a, b) => Number(begins(b)) - Number(begins(a)))
    .slice(0, 10)
    .map(({ text: name, description }) => ({
      key: name,
      label: name,
      description,
      from,
      to: caret,
      text: `${name} `,
    }));
  return items.length > 0
    ? { title: sign === '@' ? 'Members' : 'Channels', items, eager: true, compact: true }
    : undefined;
}

/** A text as it is sent: `@Mira` as `<@id>`, `#general` as `<#id>`. What names nobody stays as it is. */
export function withMentions(text: string, world: World): string {
  const markups = new Map(mentionables(world).map(({ text: name, markup }) => [name.toLowerCase(), markup]));
  const names = [...markups.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (names.length === 0) return text;
  const pattern = new RegExp(`(?<=^|[\\s(])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.replace(pattern, (name) => markups.get(name.toLowerCase()) ?? name);
}

function mentionables(world: World): readonly Mentionable[] {
  const users = [...world.users.values()].flatMap((user) => {
    const markup = `<@${user.id}>`;
    const shown = { text: `@${nameOf(user)}`, description: user.username, markup };
    return nameOf(user).toLowerCase() === user.username
      ? [shown]
      : [shown, { ...shown, text: `@${user.username}` }];
  });
  const roles = [...world.roles.values()]
    .filter(({ id, mentionable }) => mentionable && id !== world.guild.id)
    .map(({ id, name }) => ({ text: `@${name}`, description: 'Role', markup: `<@&${id}>` }));
  const channels = world.channels
    .filter(({ kind }) => kind === 'text' || kind === 'forum')
    .map(({ id, name, topic }) => ({ text: `#${name}`, description: topic ?? '', markup: `<#${id}>` }));
  return [...users, ...roles, ...channels];
}
