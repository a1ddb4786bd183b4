import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type MarkdownNode, onlyEmoji, readMarkdown } from '../format/markdown.ts';
import { markdownTime } from '../format/time.ts';
import type { Scene } from '../state/scene.ts';
import { Mention } from './Mention.tsx';

interface Props {
  readonly source: string;
  readonly scene: Scene;
  /** What comes after the last word, such as the mark of an edit. */
  readonly after?: ComponentChild;
}

/** A text in Discord's Markdown. */
export function Markdown({ source, scene, after }: Props) {
  const nodes = useMemo(() => readMarkdown(source), [source]);
  return (
    <div class={`markdown ${onlyEmoji(source) ? 'markdown-jumbo' : ''}`} dir="auto">
      <Nodes nodes={nodes} scene={scene} />
      {after}
    </div>
  );
}

function Nodes({ nodes, scene }: { readonly nodes: readonly MarkdownNode[]; readonly scene: Scene }) {
  return nodes.map((node, at) => <Node key={at} node={node} scene={scene} />);
}

function Node({ node, scene }: { readonly node: MarkdownNode; readonly scene: Scene }) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'code':
      return <code class="code">{node.text}</code>;
    case 'codeBlock':
      // The library has escaped everything but its own spans.
      return <div class="code-block" dangerouslySetInnerHTML={{ __html: node.html }} />;
    case 'time':
      return <time class="markdown-time">{markdownTime(node.seconds, node.style, scene.clock)}</time>;
    case 'mention':
    case 'everyone':
    case 'command':
      return <Mention node={node} scene={scene} />;
    default:
      return <Parent node={node} scene={scene} />;
  }
}

type ParentNode = Extract<MarkdownNode, { kind: 'span' | 'block' | 'link' | 'list' }>;

function Parent({ node, scene }: { readonly node: ParentNode; readonly scene: Scene }) {
  if (node.kind === 'list') return <List node={node} scene={scene} />;
  const inside = <Nodes nodes={node.children} scene={scene} />;
  if (node.kind === 'link') {
    return (
      <a href={node.href} target="_blank" rel="noreferrer noopener">
        {inside}
      </a>
    );
  }
  if (node.style === 'spoiler') return <Spoiler>{inside}</Spoiler>;
  if (node.style === 'quote') return <blockquote dir="auto">{inside}</blockquote>;
  if (node.style === 'small') return <small dir="auto">{inside}</small>;
  const Tag = node.style;
  return <Tag dir={Tag.startsWith('h') ? 'auto' : undefined}>{inside}</Tag>;
}

function List({
  node,
  scene,
}: {
  readonly node: Extract<MarkdownNode, { kind: 'list' }>;
  readonly scene: Scene;
}) {
  const items = node.items.map((item, at) => (
    <li key={at}>
      <Nodes nodes={item} scene={scene} />
    </li>
  ));
  return node.start === undefined ? (
    <ul dir="auto">{items}</ul>
  ) : (
    <ol dir="auto" start={node.start}>
      {items}
    </ol>
  );
}

/** Text that stays covered until it is asked for. */
function Spoiler({ children }: { readonly children: ComponentChild }) {
  const [open, setOpen] = useState(false);
  if (open) return <span class="spoiler">{children}</span>;
  return (
    <button
      type="button"
      class="spoiler spoiler-covered"
      aria-label="Spoiler, show it"
      onClick={() => setOpen(true)}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
