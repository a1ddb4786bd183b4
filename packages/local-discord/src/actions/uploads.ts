import type { APIAttachment } from 'discord-api-types/v10';
import { attachment } from '../messages/attachments.ts';
import type { World } from '../world/world.ts';
import { Refused } from './refused.ts';

/** A file that was handed over before the message that it belongs to. */
export interface UploadRef {
  readonly id: string;
}

/** The attachment for a file that was uploaded. */
export function uploaded(world: World, { id }: UploadRef): APIAttachment {
  const file = world.files.get(id);
  if (file === undefined) throw new Refused('The file is no longer there. Choose it again.');
  return attachment(world, file);
}
