import type { APIFileComponent, APIMessage } from 'discord-api-types/v10';
import { FileCard } from '../FileCard.tsx';
import { Cover } from './Cover.tsx';

interface Props {
  readonly component: APIFileComponent;
  readonly message: APIMessage;
}

/** A file in the midst of a message; its name and size are those of the attachment when not its own. */
export function FilePart({ component, message }: Props) {
  const { file } = component;
  const attachment = message.attachments.find(({ id, url }) => id === file.attachment_id || url === file.url);
  const name = component.name ?? attachment?.filename ?? file.url.split('/').at(-1) ?? 'file';
  return (
    <Cover spoiler={component.spoiler}>
      <FileCard name={name} url={file.url} size={component.size ?? attachment?.size} />
    </Cover>
  );
}
