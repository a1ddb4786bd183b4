import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { DISCORD_LIMITS } from './limits.ts';
import { clip } from './text.ts';

/** Discord Markdown; texts of authors and people go through escapeText first where they are not Markdown. */
export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** The text, where there is one: Discord refuses an empty one. */
export const texts = (content: string): readonly APITextDisplayComponent[] =>
  content === '' ? [] : [text(content)];

/** A box with its own background. */
export const container = (...components: APIComponentInContainer[]): APIContainerComponent => ({
  type: ComponentType.Container,
  components,
});

/** A picture of the web, or of the message's files, and the words for it. */
type ShownPicture = { readonly alt: string } & ({ readonly name: string } | { readonly url: string });

/** Pictures, ten at most, each with the words that stand for it. */
export const gallery = (...pictures: ShownPicture[]): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: pictures.map((picture) => ({
    media: { url: 'url' in picture ? picture.url : `attachment://${picture.name}` },
    ...(picture.alt === '' ? {} : { description: clip(picture.alt, DISCORD_LIMITS.PICTURE_DESCRIPTION) }),
  })),
});

/** A file of the message, to be downloaded: Discord shows none that no component names. */
export const fileBox = (name: string): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

/** One select, or up to five buttons. */
export const row = (
  ...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> => ({ type: ComponentType.ActionRow, components });

/** A row of these buttons; none where there are none, since Discord refuses an empty row. */
export const rows = (buttons: readonly APIButtonComponent[]) => (buttons.length > 0 ? [row(...buttons)] : []);

/** A button; a label that is too long shows its beginning. */
export const button = (label: string, custom_id: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: clip(label, DISCORD_LIMITS.BUTTON_LABEL),
  custom_id,
});

/** A button that stands out. */
export const strongButton = (label: string, custom_id: string): APIButtonComponentWithCustomId => ({
  ...button(label, custom_id),
  style: ButtonStyle.Primary,
});

export const linkButton = (label: string, url: string): APIButtonComponentWithURL => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label,
  url,
});

/** One choice out of up to 25. */
export const select = (
  custom_id: string,
  placeholder: string,
  options: APISelectMenuOption[],
): APIStringSelectComponent => ({ type: ComponentType.StringSelect, custom_id, placeholder, options });
