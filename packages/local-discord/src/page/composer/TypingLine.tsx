import { userName } from '../state/names.ts';
import type { State, World } from '../state/state.ts';

interface Props {
  readonly world: World;
  readonly channel: string;
  readonly typing: State['typing'];
}

/** Who is typing in this channel. */
export function TypingLine({ world, channel, typing }: Props) {
  const names = typing.filter((one) => one.channel === channel).map(({ user }) => userName(world, user));
  return (
    <p class="typing" role="status">
      {names.length > 0 && <span class="dots" aria-hidden="true" />}
      {typingWords(names)}
    </p>
  );
}

function typingWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  if (names.length > 3) return 'Several people are typing…';
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  return `${list} ${names.length === 1 ? 'is' : 'are'} typing…`;
}
