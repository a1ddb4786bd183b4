import { type APIApplicationCommand, type APIMessage, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { InteractionFacts } from '../interactions/interaction.ts';
import type { OpenModal } from '../interactions/openModals.ts';
import { CommandBody } from '../rules/command.ts';
import { MessageBody } from '../rules/message.ts';
import { ModalBody } from '../rules/modal.ts';
import { withoutNulls } from '../rules/parse.ts';
import type { ThreadChannel } from '../world/channel.ts';

/** An id. Ids become names of files: nothing but digits is let in. */
const Id = z.string().regex(/^\d{1,20}$/);
const Time = z.iso.datetime({ offset: true });
/** What goes into a header: no line breaks. */
const HeaderText = z.string().regex(/^[\x20-\x7e]*$/);

const User = z.looseObject({ id: Id, username: z.string(), global_name: z.string().nullish() });

const Thread = z.strictObject({
  kind: z.literal('thread'),
  id: Id,
  name: z.string(),
  parent: Id,
  owner: Id,
  members: z.array(Id),
  tags: z.array(Id),
  archived: z.boolean(),
  locked: z.boolean(),
  autoArchive: z.literal([60, 1440, 4320, 10080]),
});

const Attachment = z.looseObject({
  id: Id,
  filename: z.string(),
  size: z.int().nonnegative(),
  url: z.url(),
  proxy_url: z.url(),
});

/** What Discord adds to a message that was sent. */
const MessageFrame = z.looseObject({
  id: Id,
  channel_id: Id,
  type: z.int().nonnegative(),
  author: User,
  content: z.string(),
  timestamp: Time,
  edited_timestamp: Time.nullable(),
  mentions: z.array(User),
  mention_roles: z.array(Id),
  mention_everyone: z.boolean(),
  attachments: z.array(Attachment),
  embeds: z.array(z.looseObject({})),
  flags: z.int().nonnegative().optional(),
  reactions: z.array(z.looseObject({ count: z.int().nonnegative() })).optional(),
  webhook_id: Id.optional(),
});

const Metadata = z.looseObject({
  id: Id,
  type: z.enum(InteractionType),
  user: User,
  authorizing_integration_owners: z.record(z.string(), z.string()),
});

const Facts = z.strictObject({
  id: Id,
  token: z.string().regex(/^[\w-]+$/),
  type: z.enum(InteractionType),
  user: Id,
  channel: Id,
  nonce: z.string(),
  startedAt: z.number(),
  source: Id.optional(),
  command: z.string().optional(),
  focused: z.int().optional(),
  metadata: Metadata,
});

const CommandFrame = z.looseObject({ id: Id, application_id: Id, version: Id, guild_id: Id.optional() });

/** Something that is sound under each of these; nulls count as absent, as in what applications send. */
const sound = <Type>(...schemas: readonly z.ZodType[]) =>
  z.custom<Type>((value) => schemas.every((schema) => schema.safeParse(value).success));
const asSent = (schema: z.ZodType) => z.preprocess(withoutNulls, schema);
const SentMessage = z.preprocess(sentAgain, asSent(MessageBody));

/** The address of a file that was sent to a stand-in. */
const OwnFile = z.object({
  url: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}\/attachments\/\d{1,20}\//),
});

/** A message as it was before Discord showed it: files by their names, and no nonce, as pages have longer ones. */
function sentAgain(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message), (key, value) => {
    if (key === 'nonce') return undefined;
    return key === 'file' && OwnFile.safeParse(value).success ? { url: 'attachment://file' } : value;
  });
}

/** What the stand-in keeps between two runs: what came from outside has to pass the rules that it passed then. */
export const SavedState = z.strictObject({
  version: z.literal(1),
  /** Where the stand-in was served; addresses of files carry it. */
  origin: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/),
  lastId: Id,
  description: z.string(),
  threads: z.array(sound<ThreadChannel>(Thread)),
  messages: z.array(
    z.strictObject({ message: sound<APIMessage>(MessageFrame, SentMessage), only: Id.exactOptional() }),
  ),
  commands: z.array(sound<APIApplicationCommand>(CommandFrame, asSent(CommandBody))),
  reactions: z.array(z.tuple([Id, z.string(), z.array(Id)])),
  files: z.array(z.strictObject({ id: Id, name: z.string(), type: HeaderText })),
  interactions: z.array(
    z.strictObject({
      facts: sound<InteractionFacts>(Facts),
      response: z.strictObject({
        message: Id.exactOptional(),
        ephemeral: z.boolean(),
        pending: z.boolean(),
      }),
    }),
  ),
  modals: z.array(
    sound<OpenModal>(
      z.strictObject({
        modal: asSent(ModalBody),
        user: Id,
        opener: Facts,
      }),
      z.object({ modal: z.looseObject({ nonce: z.string() }) }),
    ),
  ),
});
export type SavedState = z.infer<typeof SavedState>;
