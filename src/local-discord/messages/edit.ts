import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { MessageBody } from '../rules/message.ts';
import type { World } from '../world/world.ts';
import { attachmentsOf, type Upload } from './attachments.ts';
import { mentionFields } from './compose.ts';
import { mentionsIn } from './mentions.ts';
import { textOf } from './text.ts';

/** The flags that an edit may set or clear. */
const EDITABLE_FLAGS = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;

/** A change of a message: what is absent stays, what is null is taken away. */
export interface Edit {
  readonly body: MessageBody;
  readonly files: readonly Upload[];
}

/** The message after an edit. A message that was still to come is there with it. */
export function edited(world: World, message: APIMessage, { body, files }: Edit): APIMessage {
  const content = body.content === undefined ? message.content : (body.content ?? '');
  const components = body.components === undefined ? (message.components ?? []) : (body.components ?? []);
  const mentions = mentionsIn(world, textOf({ content, components }), body.allowed_mentions);
  const loading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  return {
    ...message,
    content,
    components,
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    attachments: attachmentsOf(world, {
      listed: body.attachments,
      files,
      kept: body.attachments === null ? [] : message.attachments,
    }),
    flags: flagsAfter(message.flags ?? 0, body.flags),
    edited_timestamp: loading ? null : world.timestamp(),
    ...mentionFields(mentions),
  };
}

function flagsAfter(before: number, asked: number | null | undefined): number {
  const settled = before & ~MessageFlags.Loading;
  if (asked === null || asked === undefined) return settled;
  const always = settled & MessageFlags.IsComponentsV2;
  return (settled & ~EDITABLE_FLAGS) | (asked & EDITABLE_FLAGS) | always;
}
