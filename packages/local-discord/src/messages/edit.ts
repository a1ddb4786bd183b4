import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { type FormErrors, invalidForm } from '../apiError.ts';
import { legacyField, MessageBody, usesV2, V2MessageBody } from '../rules/message.ts';
import { parseBody } from '../rules/parse.ts';
import type { World } from '../world/world.ts';
import { attachmentsOf } from './attachments.ts';
import { checkNotEmpty, contents, mentionFields } from './compose.ts';
import { mentionsIn } from './mentions.ts';
import { checkReferences } from './referenced.ts';
import { textOf } from './walk.ts';
import type { Written } from './written.ts';

/** The flags that an edit may set or clear. */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/**
 * The message after an edit: what is absent stays, what is null is taken away. A message that was still to come is there with it.
 * @throws ApiError 50035 where the edit breaks a rule, 50006 where nothing is left to see.
 */
export function edited(world: World, message: APIMessage, edit: Written): APIMessage {
  const v2 = usesV2(message.flags);
  const body = parseBody(v2 ? V2MessageBody : MessageBody, emptied(edit.body));
  const attachments = attachmentsOf(world, {
    listed: body.attachments,
    files: edit.files,
    kept: message.attachments,
  });
  checkReferences(body.components ?? [], attachments);
  const fresh = contents(world, body, attachments);
  const after: APIMessage = {
    ...message,
    content: body.content ?? message.content,
    embeds: body.embeds ? fresh.embeds : message.embeds,
    components: body.components ? fresh.components : (message.components ?? []),
    attachments: fresh.attachments,
    flags: flagsAfter(message.flags ?? 0, body.flags),
    edited_timestamp: isLoading(message) ? null : world.timestamp(),
  };
  checkNotEmpty(after);
  checkNoLegacyFields(after);
  return { ...after, ...mentionFields(mentionsIn(world, textOf(after), body.allowed_mentions)) };
}

const isLoading = (message: APIMessage): boolean => ((message.flags ?? 0) & MessageFlags.Loading) !== 0;

/** The fields of an edit that null takes away, as what they are then. */
const EMPTY: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['content', ''],
  ['embeds', []],
  ['components', []],
  ['attachments', []],
]);

function emptied(body: unknown): unknown {
  const record = z.record(z.string(), z.unknown()).safeParse(body);
  if (!record.success) return body;
  const fields = Object.entries(record.data);
  return Object.fromEntries(fields.map(([key, value]) => [key, value === null ? EMPTY.get(key) : value]));
}

function flagsAfter(before: number, asked: number | undefined): number {
  const settled = before & ~MessageFlags.Loading;
  if (asked === undefined) return settled;
  const kept = settled & MessageFlags.IsComponentsV2;
  return (settled & ~EDITABLE_FLAGS) | (asked & EDITABLE_FLAGS) | kept;
}

/** A message that becomes one of components alone has to give up what it said before (docs). */
function checkNoLegacyFields(message: APIMessage): void {
  if (!usesV2(message.flags)) return;
  const content: FormErrors =
    message.content === '' ? {} : { content: { _errors: [legacyField('content')] } };
  const embeds: FormErrors =
    message.embeds.length === 0 ? {} : { embeds: { _errors: [legacyField('embeds')] } };
  const errors = { ...content, ...embeds };
  if (Object.keys(errors).length > 0) throw invalidForm(errors);
}
