import type {
  APIContainerComponent,
  APIFileComponent,
  APIMediaGalleryComponent,
  APISectionComponent,
  APIThumbnailComponent,
} from 'discord-api-types/v10';
import {
  type APIMessageComponent,
  type APISeparatorComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { hexColour } from '../../state/names.ts';
import { FileCard } from '../FileCard.tsx';
import { Markdown } from '../Markdown.tsx';
import { Picture } from '../Picture.tsx';
import { ButtonPart, type PartProps } from './ButtonPart.tsx';
import { Cover } from './Cover.tsx';
import { SelectPart } from './SelectPart.tsx';

/** Any component of a message, with what is inside it. */
export function Part({ component, message, scene }: PartProps<APIMessageComponent>) {
  const props = { message, scene };
  switch (component.type) {
    case ComponentType.ActionRow:
      return (
        <div class="action-row">
          <Parts components={component.components} {...props} />
        </div>
      );
    case ComponentType.Container:
      return <Container component={component} {...props} />;
    case ComponentType.Section:
      return <Section component={component} {...props} />;
    case ComponentType.TextDisplay:
      return <Markdown source={component.content} scene={scene} />;
    case ComponentType.Separator:
      return <Separator component={component} />;
    case ComponentType.MediaGallery:
      return <Gallery component={component} />;
    case ComponentType.Thumbnail:
      return <Thumbnail component={component} />;
    case ComponentType.File:
      return <FilePart component={component} message={message} />;
    case ComponentType.Button:
      return <ButtonPart component={component} {...props} />;
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return <SelectPart component={component} {...props} />;
    default:
      return <p class="unknown-part">A component that this page does not know; the inspector shows it.</p>;
  }
}

/** Components one after the other. */
export function Parts({
  components,
  ...props
}: Omit<PartProps<never>, 'component'> & { readonly components: readonly APIMessageComponent[] }) {
  return components.map((component, at) => (
    <Part key={component.id ?? at} component={component} {...props} />
  ));
}

/** A box around components, with a bar of the accent colour at its left. */
function Container({ component, ...props }: PartProps<APIContainerComponent>) {
  const { accent_color: accent } = component;
  const style = typeof accent === 'number' ? { '--accent': hexColour(accent) } : {};
  return (
    <Cover spoiler={component.spoiler}>
      <div class={`container ${typeof accent === 'number' ? 'container-accent' : ''}`} style={style}>
        <Parts components={component.components} {...props} />
      </div>
    </Cover>
  );
}

/** Texts with a button or a small picture at their right. */
function Section({ component, ...props }: PartProps<APISectionComponent>) {
  return (
    <div class="section">
      <div class="section-texts">
        <Parts components={component.components} {...props} />
      </div>
      <div class="section-accessory">
        <Part component={component.accessory} {...props} />
      </div>
    </div>
  );
}

/** Space between two components, with a line unless it was asked to go without. */
function Separator({ component }: { readonly component: APISeparatorComponent }) {
  const size = component.spacing === SeparatorSpacingSize.Large ? 'separator-large' : '';
  return <hr class={`separator ${size} ${component.divider === false ? 'separator-bare' : ''}`} />;
}

/** One picture large, or up to ten in a grid. */
function Gallery({ component }: { readonly component: APIMediaGalleryComponent }) {
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

/** The small picture beside a section. */
function Thumbnail({ component }: { readonly component: APIThumbnailComponent }) {
  return (
    <Cover spoiler={component.spoiler}>
      <img class="thumbnail" src={component.media.url} alt={component.description ?? ''} />
    </Cover>
  );
}

/** A file in the midst of a message; its name and size are those of the attachment when not its own. */
function FilePart({ component, message }: Omit<PartProps<APIFileComponent>, 'scene'>) {
  const { file } = component;
  const attachment = message.attachments.find(({ id, url }) => id === file.attachment_id || url === file.url);
  const name = component.name ?? attachment?.filename ?? file.url.split('/').at(-1) ?? 'file';
  return (
    <Cover spoiler={component.spoiler}>
      <FileCard name={name} url={file.url} size={component.size ?? attachment?.size} />
    </Cover>
  );
}
