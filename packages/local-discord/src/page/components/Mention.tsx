import type { MarkdownNode } from '../format/markdown.ts';
import { channelTitle, userName } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';

type MentionNode = Extract<MarkdownNode, { kind: 'mention' | 'everyone' | 'command' }>;

/** A mention inside a text; channels open, commands go into the composer. */
export function Mention({ node, scene }: { readonly node: MentionNode; readonly scene: Scene }) {
  if (node.kind === 'everyone') return <span class="mention">{node.text}</span>;
  if (node.kind === 'command') {
    return (
      <button type="button" class="mention" onClick={() => scene.act.compose(`/${node.name} `)}>
        /{node.name}
      </button>
    );
  }
  if (node.of === 'user') return <span class="mention">@{userName(scene.world, node.id)}</span>;
  if (node.of === 'role') {
    return <span class="mention">@{scene.world.roles.get(node.id)?.name ?? 'unknown-role'}</span>;
  }
  return <ChannelMention id={node.id} scene={scene} />;
}

function ChannelMention({ id, scene }: { readonly id: string; readonly scene: Scene }) {
  const channel = scene.world.channels.find((one) => one.id === id);
  if (!channel) return <span class="mention">#unknown</span>;
  return (
    <button type="button" class="mention" onClick={() => scene.act.open(id)}>
      {channelTitle(scene.world, channel)}
    </button>
  );
}
