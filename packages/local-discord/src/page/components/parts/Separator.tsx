import { type APISeparatorComponent, SeparatorSpacingSize } from 'discord-api-types/v10';

/** Space between two components, with a line unless it was asked to go without. */
export function Separator({ component }: { readonly component: APISeparatorComponent }) {
  const size = component.spacing === SeparatorSpacingSize.Large ? 'separator-large' : '';
  return <hr class={`separator ${size} ${component.divider === false ? 'separator-bare' : ''}`} />;
}
