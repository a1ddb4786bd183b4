import type { APIUnfurledMediaItem } from 'discord-api-types/v10';
import { fitted } from '../format/fitted.ts';

/** The room that Discord gives a picture, in pixels. */
const most = { width: 550, height: 550 };

interface Props {
  readonly media: Pick<APIUnfurledMediaItem, 'url' | 'width' | 'height' | 'content_type'>;
  readonly alt: string;
}

/** A picture in a message; it opens in full in a tab of its own. Videos play in place. */
export function Picture({ media, alt }: Props) {
  const { width, height } = media;
  const size = width && height ? fitted({ width, height }, most) : {};
  if (media.content_type?.startsWith('video/')) {
    return <video class="picture" src={media.url} aria-label={alt || 'Video'} controls {...size} />;
  }
  return (
    <a class="picture-link" href={media.url} target="_blank" rel="noreferrer noopener">
      <img class="picture" src={media.url} alt={alt || 'Picture without a description'} {...size} />
    </a>
  );
}
