import { type APIMessage, type APIMessageComponent, ComponentType } from 'discord-api-types/v10';
import type { Scene } from '../../state/scene.ts';
import { Markdown } from '../Markdown.tsx';
import { ButtonPart } from './ButtonPart.tsx';
import { Container } from './Container.tsx';
import { FilePart } from './FilePart.tsx';
import { Gallery } from './Gallery.tsx';
import { Section } from './Section.tsx';
import { SelectPart } from './SelectPart.tsx';
import { Separator } from './Separator.tsx';
import { Thumbnail } from './Thumbnail.tsx';

export interface PartProps<C> {
  readonly component: C;
  readonly message: APIMessage;
  readonly scene: Scene;
}

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
