import type { APIMessageComponentEmoji } from 'discord-api-types/v10';

/** An emoji as text; a server's own emoji, whose picture is elsewhere, by its name. */
export function EmojiText({ emoji }: { readonly emoji: APIMessageComponentEmoji | undefined }) {
  if (!emoji?.name) return null;
  return <span class="emoji">{emoji.id ? `:${emoji.name}:` : emoji.name}</span>;
}
