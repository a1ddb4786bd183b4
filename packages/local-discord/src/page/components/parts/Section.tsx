import type { APISectionComponent } from 'discord-api-types/v10';
import { Part, type PartProps, Parts } from './Part.tsx';

/** Texts with a button or a small picture at their right. */
export function Section({ component, ...props }: PartProps<APISectionComponent>) {
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
