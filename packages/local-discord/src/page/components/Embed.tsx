import type { APIEmbed } from 'discord-api-types/v10';
import { messageTime } from '../format/time.ts';
import { hexColour } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';
import { Markdown } from './Markdown.tsx';
import { Picture } from './Picture.tsx';

interface Props {
  readonly embed: APIEmbed;
  readonly scene: Scene;
}

/** An embed: a box with a coloured bar at its left. */
export function Embed({ embed, scene }: Props) {
  const style = embed.color === undefined ? {} : { '--accent': hexColour(embed.color) };
  return (
    <article class="embed" style={style} aria-label={embed.title ?? 'Embed'}>
      <div class="embed-grid">
        <div class="embed-words">
          {embed.author && <EmbedAuthor author={embed.author} />}
          {embed.title && <EmbedTitle embed={embed} scene={scene} />}
          {embed.description && <Markdown source={embed.description} scene={scene} />}
          {embed.fields && <EmbedFields fields={embed.fields} scene={scene} />}
        </div>
        {embed.thumbnail && <img class="embed-thumbnail" src={embed.thumbnail.url} alt="" />}
      </div>
      {embed.image && <Picture media={embed.image} alt={embed.image.description} name={embed.title} />}
      <EmbedFoot embed={embed} scene={scene} />
    </article>
  );
}

function EmbedAuthor({ author }: { readonly author: NonNullable<APIEmbed['author']> }) {
  return <p class="embed-author">{author.url ? <a href={author.url}>{author.name}</a> : author.name}</p>;
}

function EmbedTitle({ embed, scene }: Props) {
  const words = <Markdown source={embed.title ?? ''} scene={scene} />;
  return (
    <div class="embed-title">
      {embed.url ? (
        <a href={embed.url} target="_blank" rel="noreferrer noopener">
          {words}
        </a>
      ) : (
        words
      )}
    </div>
  );
}

interface FieldsProps {
  readonly fields: NonNullable<APIEmbed['fields']>;
  readonly scene: Scene;
}

function EmbedFields({ fields, scene }: FieldsProps) {
  return (
    <dl class="embed-fields">
      {fields.map((field, at) => (
        <div key={`${at}-${field.name}`} class={field.inline ? 'embed-field-inline' : 'embed-field'}>
          <dt>
            <Markdown source={field.name} scene={scene} />
          </dt>
          <dd>
            <Markdown source={field.value} scene={scene} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function EmbedFoot({ embed, scene }: Props) {
  const parts = [embed.footer?.text, embed.timestamp && messageTime(embed.timestamp, scene.clock)];
  const words = parts.filter(Boolean).join(' • ');
  return words ? <p class="embed-foot">{words}</p> : null;
}
