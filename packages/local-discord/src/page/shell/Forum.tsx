import { useState } from 'preact/hooks';
import { Avatar } from '../components/Avatar.tsx';
import { preview } from '../format/preview.ts';
import { messageTime } from '../format/time.ts';
import { compareIds } from '../state/messages.ts';
import { nameOf } from '../state/names.ts';
import { routeTo } from '../state/route.ts';
import type { Scene } from '../state/scene.ts';

interface Props {
  readonly scene: Scene;
  readonly channel: string;
}

/** A forum: its posts, newest first, and a form for a new one. */
export function Forum({ scene, channel }: Props) {
  const posts = scene.world.channels
    .filter(({ parent }) => parent === channel)
    .sort((a, b) => compareIds(b.id, a.id));
  return (
    <div class="forum">
      <NewPost forum={channel} scene={scene} />
      <ul class="forum-posts" aria-label="Posts">
        {posts.map((post) => (
          <li key={post.id}>
            <PostCard id={post.id} title={post.name} scene={scene} />
          </li>
        ))}
      </ul>
      {posts.length === 0 && <p class="empty">There are no posts yet. Write the first one above.</p>}
    </div>
  );
}

interface CardProps {
  readonly id: string;
  readonly title: string;
  readonly scene: Scene;
}

function PostCard({ id, title, scene }: CardProps) {
  const messages = scene.world.messages.get(id) ?? [];
  const first = messages[0];
  const replies = Math.max(0, messages.length - 1);
  return (
    <a class="post" href={routeTo(scene.world, id)}>
      <strong>{title}</strong>
      {first && (
        <span class="post-line">
          <Avatar user={first.author} size="small" /> {nameOf(first.author)}: {preview(first, scene.world)}
        </span>
      )}
      <span class="post-foot">
        {replies === 1 ? '1 message' : `${replies} messages`}
        {first && ` • ${messageTime(messages.at(-1)?.timestamp ?? first.timestamp, scene.clock)}`}
      </span>
    </a>
  );
}

function NewPost({ forum, scene }: { readonly forum: string; readonly scene: Scene }) {
  const [title, setTitle] = useState('');
  const [content, setContent] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    scene.act.ask({ t: 'post', forum, title: title.trim(), content: content.trim() });
    setTitle('');
    setContent('');
  };
  const incomplete = title.trim() === '' || content.trim() === '';
  return (
    <form class="new-post" aria-label="New post" onSubmit={submit}>
      <input
        aria-label="Title"
        placeholder="Title"
        maxLength={100}
        value={title}
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <textarea
        aria-label="Message"
        placeholder="Enter a message…"
        maxLength={2000}
        value={content}
        onInput={(event) => setContent(event.currentTarget.value)}
      />
      <button type="submit" class="button button-primary" disabled={incomplete}>
        Post
      </button>
    </form>
  );
}
