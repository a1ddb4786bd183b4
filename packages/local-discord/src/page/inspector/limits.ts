import { type APIMessage, type APIMessageComponent, ComponentType } from 'discord-api-types/v10';

/** How much of one of Discord's limits a message uses. */
export interface Use {
  readonly what: string;
  readonly used: number;
  readonly most: number;
}

/** The limits that Discord checks a message against, as far as the message touches them. Source: Discord's docs. */
export function uses(message: APIMessage): readonly Use[] {
  const parts = flat(message.components ?? []);
  const all: readonly Use[] = [
    { what: 'Characters of content', used: message.content.length, most: 2_000 },
    { what: 'Embeds', used: message.embeds.length, most: 10 },
    { what: 'Characters in embeds', used: sum(message.embeds.map(embedLength)), most: 6_000 },
    { what: 'Attachments', used: message.attachments.length, most: 10 },
    {
      what: 'Longest alt text',
      used: longest(message.attachments.map((file) => file.description)),
      most: 1_024,
    },
    { what: 'Components', used: parts.length, most: 40 },
    { what: 'Characters in text displays', used: sum(parts.map(textLength)), most: 4_000 },
    { what: 'Longest custom id', used: longest(parts.map(customId)), most: 100 },
    { what: 'Longest button label', used: longest(parts.map(buttonLabel)), most: 80 },
    { what: 'Most options in a select', used: Math.max(0, ...parts.map(optionCount)), most: 25 },
    { what: 'Longest alt text in a gallery', used: Math.max(0, ...parts.map(altLength)), most: 1_024 },
  ];
  return all.filter(({ used }) => used > 0);
}

/** Every component, those inside others too. */
function flat(components: readonly APIMessageComponent[]): readonly APIMessageComponent[] {
  return components.flatMap((component) => [
    component,
    ...('components' in component ? flat(component.components) : []),
    ...('accessory' in component ? flat([component.accessory]) : []),
  ]);
}

function embedLength(embed: APIMessage['embeds'][number]): number {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [embed.title, embed.description, embed.author?.name, embed.footer?.text, ...fields];
  return sum(texts.map((text) => text?.length ?? 0));
}

function textLength(component: APIMessageComponent): number {
  return component.type === ComponentType.TextDisplay ? component.content.length : 0;
}

function customId(component: APIMessageComponent): string | undefined {
  return 'custom_id' in component ? component.custom_id : undefined;
}

function buttonLabel(component: APIMessageComponent): string | undefined {
  return component.type === ComponentType.Button && 'label' in component ? component.label : undefined;
}

function optionCount(component: APIMessageComponent): number {
  return component.type === ComponentType.StringSelect ? component.options.length : 0;
}

function altLength(component: APIMessageComponent): number {
  if (component.type !== ComponentType.MediaGallery) return 0;
  return longest(component.items.map(({ description }) => description));
}

function longest(texts: readonly (string | null | undefined)[]): number {
  return Math.max(0, ...texts.map((text) => text?.length ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
