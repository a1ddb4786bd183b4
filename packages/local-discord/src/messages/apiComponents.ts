import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { z } from 'zod';
import type { MessageButton } from '../rules/components/button.ts';
import type { Section } from '../rules/components/display.ts';
import type { ActionRow, TopLevelComponent } from '../rules/components/topLevel.ts';
import type { Media } from './media.ts';
import { type Numbering, numbering } from './walk.ts';

/** What components are shown with: the numbers that they get, and the media behind their addresses. */
interface Shaping {
  readonly idOf: Numbering;
  readonly media: Media;
}

type Block = Exclude<TopLevelComponent, { readonly type: ComponentType.Container }>;
type InRow = z.infer<typeof ActionRow>['components'][number];

/** Components as Discord shows them after they were sent: each with a number, and with what was left unsaid. */
export function apiComponents(
  components: readonly TopLevelComponent[],
  media: Media,
): APIMessageTopLevelComponent[] {
  const shaping = { idOf: numbering(components), media };
  return components.map((component): APIMessageTopLevelComponent => {
    if (component.type !== ComponentType.Container) return block(component, shaping);
    const { accent_color = null, spoiler = false } = component;
    const id = shaping.idOf(component);
    return {
      type: component.type,
      id,
      accent_color,
      spoiler,
      components: component.components.map((one) => block(one, shaping)),
    };
  });
}

function block(component: Block, shaping: Shaping): APIComponentInContainer {
  const id = shaping.idOf(component);
  switch (component.type) {
    case ComponentType.ActionRow:
      return { type: component.type, id, components: component.components.map((one) => inRow(one, shaping)) };
    case ComponentType.TextDisplay:
      return { ...component, id };
    case ComponentType.Section:
      return section(component, id, shaping);
    case ComponentType.MediaGallery:
      return { type: component.type, id, items: component.items.map((item) => shown(item, shaping.media)) };
    case ComponentType.Separator: {
      const { divider = true, spacing = SeparatorSpacingSize.Small } = component;
      return { type: component.type, id, divider, spacing };
    }
    case ComponentType.File: {
      const { name, size } = shaping.media.attachment(component.file.url);
      const file = shaping.media.unfurled(component.file.url);
      return { type: component.type, id, file, name, size, spoiler: component.spoiler ?? false };
    }
  }
}

function section(component: z.infer<typeof Section>, id: number, shaping: Shaping): APISectionComponent {
  const { accessory } = component;
  const texts = component.components.map(
    (text): APITextDisplayComponent => ({ ...text, id: shaping.idOf(text) }),
  );
  const side = { id: shaping.idOf(accessory) };
  return {
    type: component.type,
    id,
    components: texts,
    accessory:
      accessory.type === ComponentType.Button
        ? { ...button(accessory), ...side }
        : { type: accessory.type, ...shown(accessory, shaping.media), ...side },
  };
}

function inRow(component: InRow, { idOf }: Shaping): APIComponentInMessageActionRow {
  const id = idOf(component);
  if (component.type === ComponentType.Button) return { ...button(component), id };
  const { min_values = 1, max_values = 1, disabled = false } = component;
  return { ...component, id, min_values, max_values, disabled };
}

function button({
  style,
  custom_id = '',
  url = '',
  sku_id = '',
  ...rest
}: MessageButton): APIButtonComponent {
  if (style === ButtonStyle.Link) return { ...rest, style, url };
  if (style === ButtonStyle.Premium) return { type: rest.type, style, sku_id };
  return { ...rest, style, custom_id };
}

const shown = (
  item: {
    readonly media: { readonly url: string };
    readonly description?: string;
    readonly spoiler?: boolean;
  },
  media: Media,
) => ({
  media: media.unfurled(item.media.url),
  description: item.description ?? null,
  spoiler: item.spoiler ?? false,
});
