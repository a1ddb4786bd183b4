import type { APIAttachment } from 'discord-api-types/v10';
import { type FormErrors, invalidForm, tooLarge } from '../apiError.ts';
import { maxLength } from '../rules/field.ts';
import type { MessageBody } from '../rules/message.ts';
import type { StoredFile } from '../world/files.ts';
import { ATTACHMENT_SIZE_LIMIT } from '../world/setting.ts';
import type { World } from '../world/world.ts';

const MAX_FILES = 10;
const NOT_FOUND: FormErrors = {
  id: { _errors: [{ code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment data not found' }] },
};

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

/** A file in place of an earlier one, with what was said of it. */
type Described = Upload & { readonly description: string | undefined };

/**
 * The attachments of a message: files that came along, and of an edited one those that are still listed.
 * A list that is absent keeps everything.
 * @throws ApiError 50035 where the list names a file that is not there, 40005 where files are too large.
 */
export function attachmentsOf(world: World, { listed, files, kept = [] }: SentFiles): APIAttachment[] {
  checkFiles({ listed, files, kept });
  const said = new Map((listed ?? []).map((one) => [one.id, one]));
  const stays = listed ? kept.filter((one) => said.has(one.id)) : kept;
  const fresh = files.map((file) => {
    const one = said.get(file.index);
    return store(world, { ...file, name: one?.filename ?? file.name, description: one?.description });
  });
  return [...stays, ...fresh];
}

function checkFiles({ listed = [], files, kept = [] }: SentFiles): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  if (bytes > ATTACHMENT_SIZE_LIMIT) throw tooLarge();
  const known = new Set([...files.map((file) => file.index), ...kept.map((one) => one.id)]);
  const missing = listed.flatMap((one, index) => (known.has(one.id) ? [] : [index]));
  if (missing.length > 0)
    throw invalidForm({ attachments: Object.fromEntries(missing.map((index) => [index, NOT_FOUND])) });
  if (files.length > MAX_FILES) throw invalidForm({ attachments: { _errors: [maxLength(MAX_FILES)] } });
}

function store(world: World, { name, type, bytes, description }: Described): APIAttachment {
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
    ...imageSize(file.bytes),
    ...(description === undefined ? {} : { description }),
  };
}

const PNG_SIGNATURE = '89504e470d0a1a0a';
/** Where a PNG says how wide it is; its height stands after that. */
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;

/** Width and height of a PNG in pixels; nothing for other files. */
function imageSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < PNG_HEIGHT + 4 || buffer.toString('hex', 0, 8) !== PNG_SIGNATURE) return undefined;
  return { width: buffer.readUInt32BE(PNG_WIDTH), height: buffer.readUInt32BE(PNG_HEIGHT) };
}
