import type { Definition, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A place of a text and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Markdown whose links say their address where they stand: Discord does not know links by name, whose addresses stand
 * elsewhere. Everything else stays as it was written.
 */
export function inlineLinks(markdown: string): string {
  if (!/^ {0,3}\[[^\]]+\]:/m.test(markdown)) return markdown;
  const nodes = [...nodesOf(fromMarkdown(markdown))];
  const definitions = nodes.filter((node) => node.type === 'definition');
  const targets = new Map(definitions.map((definition) => [definition.identifier, definition]));
  const edits = nodes.flatMap((node) => editOf(node, markdown, targets));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: instead }) => text.slice(0, start) + instead + text.slice(end),
      markdown,
    )
    .trim();
}

function editOf(node: Nodes, markdown: string, targets: ReadonlyMap<string, Definition>): readonly Edit[] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  if (node.type === 'definition') return [{ start, end, text: '' }];
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return [];
  const target = targets.get(node.identifier);
  if (!target) return [];
  const address = /[\s()]/.test(target.url) ? `<${target.url}>` : target.url;
  if (node.type === 'imageReference') return [{ start, end, text: `![${node.alt ?? ''}](${address})` }];
  const [first, last] = [node.children[0], node.children.at(-1)];
  const shown = markdown.slice(first?.position?.start.offset ?? start, last?.position?.end.offset ?? start);
  return [{ start, end, text: `[${shown}](${address})` }];
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  // A link in a link is none, and what stands in one is replaced with it.
  if (node.type === 'linkReference' || !('children' in node)) return;
  for (const child of node.children) yield* nodesOf(child);
}
