import type { APIContainerComponent } from 'discord-api-types/v10';
import { hexColour } from '../../state/names.ts';
import { Cover } from './Cover.tsx';
import { type PartProps, Parts } from './Part.tsx';

/** A box around components, with a bar of the accent colour at its left. */
export function Container({ component, ...props }: PartProps<APIContainerComponent>) {
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
