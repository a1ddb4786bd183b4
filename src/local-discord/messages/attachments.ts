import type { APIAttachment } from 'discord-api-types/v10';
import type { MessageBody } from '../rules/message.ts';
import type { StoredFile } from '../world/files.ts';
import type { World } from '../world/world.ts';

/** A file as it came in a request: the part `files[0]` has the index “0”. */
export interface Upload {
  readonly index: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a request says of its attachments, and the files that came with it. */
export interface SentFiles {
  readonly listed: MessageBody['attachments'];
  readonly files: readonly Upload[];
  /** Those of the message that is edited. */
  readonly kept?: readonly APIAttachment[];
}

/**
 * The attachments of a message: files that came along, and of an edited one those that are still listed.
 * A list that is absent keeps everything.
 */
export function attachmentsOf(world: World, { listed, files, kept = [] }: SentFiles): APIAttachment[] {
  const said = new Map((listed ?? []).map((one) => [one.id, one]));
  const stays = listed ? kept.filter((one) => said.has(one.id)) : kept;
  const fresh = files.map((file) => {
    const one = said.get(file.index);
    return store(world, {
      ...file,
      name: one?.filename ?? file.name,
      description: one?.description ?? undefined,
    });
  });
  return [...stays, ...fresh];
}

function store(world: World, file: Upload & { readonly description: string | undefined }): APIAttachment {
  const { name, type, bytes, description } = file;
  const stored = { id: world.ids.next(), name, type, bytes };
  world.files.add(stored);
  return attachment(world, stored, description);
}

/** A stored file as Discord shows it on a message. */
export function attachment(world: World, file: StoredFile, description?: string): APIAttachment {
  const url = world.fileUrl(file);
  return {
    id: file.id,
    filename: file.name,
    size: file.bytes.byteLength,
    content_type: file.type,
    url,
    proxy_url: url,
    ...(description === undefined ? {} : { description }),
  };
}
