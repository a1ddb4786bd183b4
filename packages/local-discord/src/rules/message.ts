import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { formError } from '../apiError.ts';
import { AllowedMentions } from './allowedMentions.ts';
import { checkLayout } from './components/layout.ts';
import { TopLevelComponent } from './components/topLevel.ts';
import { checkEmbedTotal, Embed } from './embed.ts';
import { Flags, list, Snowflake, text } from './field.ts';
import { type Report, rule } from './rule.ts';

/** Bots may send 2,000 characters (docs); the description's 4,000 are for people with Nitro. */
const MAX_CONTENT = 2_000;
const MAX_EMBEDS = 10;
const MAX_ATTACHMENTS = 10;
const MAX_FILE_NAME = 1_024;
const MAX_ALT_TEXT = 1_024;
const MAX_NONCE = 25;

const Attachment = z.object({
  id: Snowflake,
  filename: text(1, MAX_FILE_NAME).exactOptional(),
  description: text(0, MAX_ALT_TEXT).exactOptional(),
});

const Body = z.object({
  content: text(0, MAX_CONTENT).exactOptional(),
  embeds: list(Embed, 0, MAX_EMBEDS).exactOptional(),
  components: z.array(TopLevelComponent).exactOptional(),
  attachments: list(Attachment, 0, MAX_ATTACHMENTS).exactOptional(),
  allowed_mentions: AllowedMentions.exactOptional(),
  flags: Flags.exactOptional(),
  tts: z.boolean().exactOptional(),
  nonce: z.union([text(0, MAX_NONCE), z.int()]).exactOptional(),
  enforce_nonce: z.boolean().exactOptional(),
  message_reference: z
    .object({
      type: z.int().exactOptional(),
      message_id: Snowflake,
      channel_id: Snowflake.exactOptional(),
      fail_if_not_exists: z.boolean().exactOptional(),
    })
    .exactOptional(),
});

/** A message as an application sends it, or what it changes of one. */
export type MessageBody = z.infer<typeof Body>;

/** A new message, or a change of one without Components V2. */
export const MessageBody = Body.check(rule((body, report) => checkBody(body, usesV2(body.flags), report)));

/** A change of a message that has Components V2: it keeps them. */
export const V2MessageBody = Body.check(rule((body, report) => checkBody(body, true, report)));

/** Whether the flags say that the message is made of components alone. */
export const usesV2 = (flags: number | undefined): boolean =>
  ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;

function checkBody(body: MessageBody, v2: boolean, report: Report): void {
  checkEmbedTotal(body.embeds ?? [], report);
  checkLayout(body.components ?? [], v2, report);
  if (v2) checkLegacyFields(body, report);
}

/** The fields that a message of components alone cannot have (docs). */
function checkLegacyFields(message: Pick<MessageBody, 'content' | 'embeds'>, report: Report): void {
  if (message.content) report(legacyField('content'), 'content');
  if (message.embeds?.length) report(legacyField('embeds'), 'embeds');
}

export const legacyField = (field: string) =>
  formError(
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  );
