import type { APIAttachment } from 'discord-api-types/v10';
import { formError, invalidForm } from '../apiError.ts';
import { walk } from './walk.ts';

const ATTACHMENT = 'attachment://';

const REFERENCE_NOT_FOUND = formError(
  'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  'The referenced attachment was not found',
);

/** The name of the file that an `attachment://` address means. */
export const referencedName = (url: string): string | undefined =>
  url.startsWith(ATTACHMENT) ? decoded(url.slice(ATTACHMENT.length)) : undefined;

/** What is no percent-encoding stands for itself. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Every address of media in components. */
const mediaUrls = (components: readonly object[]): readonly string[] =>
  components.flatMap(walk).flatMap((component) => {
    const items = 'items' in component && Array.isArray(component.items) ? component.items : [];
    return [component, ...items].flatMap(urlOf);
  });

function urlOf(item: object): readonly string[] {
  const media = 'media' in item ? item.media : 'file' in item ? item.file : undefined;
  return typeof media === 'object' && media !== null && 'url' in media ? [String(media.url)] : [];
}

/** @throws ApiError 50035 where components show a file that the message does not have. */
export function checkReferences(components: readonly object[], attachments: readonly APIAttachment[]): void {
  const names = mediaUrls(components).flatMap((url) => referencedName(url) ?? []);
  const missing = names.some((name) => !attachments.some((one) => one.filename === name));
  if (missing) throw invalidForm({ components: { _errors: [REFERENCE_NOT_FOUND] } });
}
