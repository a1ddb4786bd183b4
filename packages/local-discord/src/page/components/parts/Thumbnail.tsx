import type { APIThumbnailComponent } from 'discord-api-types/v10';
import { Cover } from './Cover.tsx';

/** The small picture beside a section. */
export function Thumbnail({ component }: { readonly component: APIThumbnailComponent }) {
  return (
    <Cover spoiler={component.spoiler}>
      <img class="thumbnail" src={component.media.url} alt={component.description ?? ''} />
    </Cover>
  );
}
