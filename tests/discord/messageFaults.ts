import {
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { GALLERY } from '../../src/knowledge/markdown/shown.ts';

type Component = APIMessageTopLevelComponent | APIComponentInMessageActionRow;

/** What Discord would refuse in a message, in words; none for one that it takes. */
export function messageFaults({ components }: MessageView): readonly string[] {
  const all = components.flatMap(withNested);
  const texts = all.flatMap((each) => (each.type === ComponentType.TextDisplay ? [each.content] : []));
  const ids = all.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []));
  return [
    ...over('components', all.length, DISCORD_LIMITS.MESSAGE_COMPONENTS),
    ...over('characters of text', texts.map(asSent).join('').length, DISCORD_LIMITS.MESSAGE_TEXT),
    ...texts.flatMap((text) => (text.trim() === '' ? ['a text is blank'] : [])),
    ...ids.flatMap((id) => over(`characters of ${id}`, id.length, DISCORD_LIMITS.CUSTOM_ID)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`),
    ...all.flatMap(ownFaults),
  ];
}

/** With ids of commands as long as Discord's longest. */
const asSent = (text: string): string => text.replace(/<\/([\w -]+)>/g, `</$1:${'9'.repeat(20)}>`);

/** A command as a person sees it, whether it can be clicked or not. */
const asShown = (text: string): string => text.replace(/<\/([\w -]+)(?::\d+)?>/g, '/$1');

/** A view, or a message as Discord gives it back. */
export interface Seen {
  readonly components?: readonly APIMessageTopLevelComponent[] | undefined;
}

/** All text that a person sees in a message: texts, labels of buttons, options of selects. */
export const seenIn = ({ components = [] }: Seen): string =>
  components
    .flatMap(withNested)
    .flatMap((each) => {
      if (each.type === ComponentType.TextDisplay) return [asShown(each.content)];
      if (each.type === ComponentType.Button) return 'label' in each ? [`[${each.label}]`] : [];
      return each.type === ComponentType.StringSelect ? each.options.map(({ label }) => `(${label})`) : [];
    })
    .join('\n');

function ownFaults(component: Component): readonly string[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return rowFaults(component.components);
    case ComponentType.Button:
      return 'label' in component
        ? over(
            `characters of “${component.label}”`,
            component.label?.length ?? 0,
            DISCORD_LIMITS.BUTTON_LABEL,
          )
        : [];
    case ComponentType.MediaGallery:
      return [
        ...over('pictures', component.items.length, GALLERY),
        ...component.items.flatMap(({ description }) =>
          over('words for a picture', description?.length ?? 0, DISCORD_LIMITS.PICTURE_DESCRIPTION),
        ),
      ];
    case ComponentType.StringSelect:
      return [
        ...over('options', component.options.length, DISCORD_LIMITS.SELECT_OPTIONS),
        ...(component.options.length === 0 ? ['a select has no options'] : []),
        ...over('placeholder', component.placeholder?.length ?? 0, DISCORD_LIMITS.SELECT_PLACEHOLDER),
        ...component.options.flatMap(({ label, value, description }) => [
          ...over('option label', label.length, DISCORD_LIMITS.SELECT_OPTION_LABEL),
          ...over('option value', value.length, DISCORD_LIMITS.SELECT_OPTION_VALUE),
          ...over('option description', description?.length ?? 0, DISCORD_LIMITS.SELECT_OPTION_DESCRIPTION),
        ]),
      ];
    default:
      return [];
  }
}

function rowFaults(children: readonly Component[]): readonly string[] {
  const selects = children.filter((child) => child.type === ComponentType.StringSelect).length;
  return [
    ...(children.length === 0 ? ['a row is empty'] : []),
    ...(selects > 0 && children.length > 1 ? ['a select is not alone in its row'] : []),
    ...over('buttons in a row', children.length, DISCORD_LIMITS.BUTTONS_PER_ROW),
  ];
}

const over = (what: string, count: number, limit: number): readonly string[] =>
  count > limit ? [`${count} ${what}, over ${limit}`] : [];

const withNested = (component: Component): readonly Component[] =>
  component.type === ComponentType.Container || component.type === ComponentType.ActionRow
    ? [component, ...component.components.flatMap(withNested)]
    : [component];
