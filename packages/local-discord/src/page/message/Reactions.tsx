import type { APIReaction } from 'discord-api-types/v10';
import { EmojiText } from '../components/EmojiText.tsx';

/** The reactions to a message, with how many there are of each. */
export function Reactions({ reactions }: { readonly reactions: readonly APIReaction[] }) {
  if (reactions.length === 0) return null;
  return (
    <ul class="reactions" aria-label="Reactions">
      {reactions.map(({ emoji, count, me }) => (
        <li key={emoji.id ?? emoji.name} class={`reaction ${me ? 'reaction-mine' : ''}`}>
          <EmojiText emoji={{ name: emoji.name ?? '', ...(emoji.id && { id: emoji.id }) }} />
          {count}
        </li>
      ))}
    </ul>
  );
}
