import { type APIMessage, type APIMessageComponent, ComponentType } from 'discord-api-types/v10';
import { userName } from '../state/names.ts';
import type { World } from '../state/state.ts';
import { type MarkdownNode, readMarkdown } from './markdown.ts';

/** A message in one line, for the head of a reply. */
export function preview(message: APIMessage, world: World): string {
  const text = message.content || plainParts(message.components ?? []) || message.embeds[0]?.title || '';
  const words = plain(readMarkdown(text), world).replace(/\s+/g, ' ').trim();
  return words || (message.attachments.length > 0 ? 'Click to see attachment' : 'Click to see message');
}

/** The whole text of a message as it reads, without marks: for copying. */
export function messageText(message: APIMessage, world: World): string {
  const text = [message.content, plainParts(message.components ?? [])].filter(Boolean).join('\n');
  return plain(readMarkdown(text), world).trim();
}

/** The texts of components, in order. */
function plainParts(components: readonly APIMessageComponent[]): string {
  return components
    .map((component) => {
      if (component.type === ComponentType.TextDisplay) return component.content;
      return 'components' in component ? plainParts(component.components) : '';
    })
    .filter(Boolean)
    .join('\n');
}

function plain(nodes: readonly MarkdownNode[], world: World): string {
  return nodes.map((node) => plainNode(node, world)).join('');
}

function plainNode(node: MarkdownNode, world: World): string {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'everyone':
      return node.text;
    case 'codeBlock':
    case 'block':
      return `${node.kind === 'block' ? plain(node.children, world) : node.text}\n`;
    case 'span':
    case 'link':
      return plain(node.children, world);
    case 'list':
      return node.items.map((item) => `${plain(item, world)}\n`).join('');
    case 'break':
      return '\n';
    case 'command':
      return `/${node.name}`;
    case 'time':
      return new Date(node.seconds * 1000).toISOString();
    case 'mention':
      return mention(node, world);
  }
}

function mention({ of, id }: Extract<MarkdownNode, { kind: 'mention' }>, world: World): string {
  if (of === 'user') return `@${userName(world, id)}`;
  if (of === 'role') return `@${world.roles.get(id)?.name ?? 'unknown-role'}`;
  return `#${world.channels.find((channel) => channel.id === id)?.name ?? 'unknown'}`;
}
