import { MessageFlags, MessageReferenceType } from 'discord-api-types/v10';
import { z } from 'zod';
import { ApiError } from '../apiError.ts';
import { demandKnown, Lacking } from '../lacking.ts';
import { MessageBody } from '../rules/message.ts';
import { parseBody } from '../rules/parse.ts';
import type { Upload } from './attachments.ts';

/** A message, or a change of one, as it came in a request: not read yet. */
export interface Written {
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** What Discord's messages can have and those of the stand-in cannot. */
const LACKS = { poll: 'polls', shared_client_theme: 'themes that are shared' } as const;

const Stickers = z.object({ sticker_ids: z.array(z.unknown()).min(1) });

/**
 * Reads a new message by Discord's rules.
 * @throws ApiError 50035 for a broken rule, 50081 for a sticker, as the server has none. @throws Lacking
 */
export function readMessage(body: unknown): MessageBody {
  demandKnown(body, LACKS);
  if (Stickers.safeParse(body).success) throw new ApiError(400, 50_081, 'Invalid Sticker Sent');
  const read = parseBody(MessageBody, body);
  if (read.message_reference?.type === MessageReferenceType.Forward) throw new Lacking('forwarded messages');
  if (((read.flags ?? 0) & MessageFlags.IsVoiceMessage) !== 0) throw new Lacking('voice messages');
  return read;
}
