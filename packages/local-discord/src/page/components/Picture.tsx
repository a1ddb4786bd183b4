import type { APIUnfurledMediaItem } from 'discord-api-types/v10';
import { Described } from './Described.tsx';

/** The room that Discord gives a picture, in pixels. */
const most = { width: 550, height: 550 };

interface Props {
  readonly media: Pick<APIUnfurledMediaItem, 'url' | 'width' | 'height' | 'content_type'>;
  /** What its sender wrote for those who cannot see it. */
  readonly alt: string | null | undefined;
  /** What it is called where there is no such text. */
  readonly name?: string | undefined;
}

/** A picture in a message; it opens in full in a tab of its own. Videos play in place. */
export function Picture({ media, alt, name }: Props) {
  const { width, height } = media;
  const size = width && height ? fitted({ width, height }, most) : {};
  if (media.content_type?.startsWith('video/')) {
    return <video class="picture" src={media.url} aria-label={alt || name || 'Video'} controls {...size} />;
  }
  const words = alt || name || 'Picture without a description';
  const picture = (
    <a class="picture-link" href={media.url} target="_blank" rel="noreferrer noopener">
      <img class="picture" src={media.url} alt={words} {...size} />
    </a>
  );
  return alt ? <Described alt={alt}>{picture}</Described> : picture;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture's size on the page: its own, or smaller in proportion so that it fits. */
function fitted({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
