import type { APIMediaGalleryComponent } from 'discord-api-types/v10';
import { Picture } from '../Picture.tsx';
import { Cover } from './Cover.tsx';

/** One picture large, or up to ten in a grid. */
export function Gallery({ component }: { readonly component: APIMediaGalleryComponent }) {
  const { items } = component;
  return (
    <div class={`gallery gallery-${items.length === 1 ? 'one' : items.length % 3 === 0 ? 'three' : 'two'}`}>
      {items.map((item) => (
        <Cover key={item.media.url} spoiler={item.spoiler}>
          <Picture media={item.media} alt={item.description} />
        </Cover>
      ))}
    </div>
  );
}
