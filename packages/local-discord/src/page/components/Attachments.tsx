import { type APIAttachment, type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { has } from '../state/names.ts';
import { FileCard } from './FileCard.tsx';
import { Picture } from './Picture.tsx';
import { Cover } from './parts/Cover.tsx';

/** The files of a message. With Components V2 only components show files, as in Discord. */
export function Attachments({ message }: { readonly message: APIMessage }) {
  const loose = has(message, MessageFlags.IsComponentsV2) ? [] : message.attachments;
  if (loose.length === 0) return null;
  return (
    <div class="attachments">
      {loose.map((attachment) => (
        <Attachment key={attachment.id} attachment={attachment} />
      ))}
    </div>
  );
}

function Attachment({ attachment }: { readonly attachment: APIAttachment }) {
  const { content_type: type = '', filename, url, size, description } = attachment;
  const shown = type.startsWith('image/') || type.startsWith('video/');
  return (
    <Cover spoiler={filename.startsWith('SPOILER_')}>
      {shown ? (
        <Picture media={mediaOf(attachment)} alt={description} name={filename} />
      ) : (
        <FileCard name={filename} url={url} size={size} />
      )}
    </Cover>
  );
}

function mediaOf({ url, width, height, content_type: type }: APIAttachment) {
  return { url, width: width ?? null, height: height ?? null, content_type: type ?? null };
}
