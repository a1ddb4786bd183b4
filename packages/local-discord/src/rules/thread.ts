import { z } from 'zod';
import { list, Snowflake, text } from './field.ts';
import { MessageBody } from './message.ts';

const MAX_NAME = 100;
const MAX_TAGS = 5;

const Name = text(1, MAX_NAME);
const settings = {
  auto_archive_duration: z.literal([60, 1440, 4320, 10080]).exactOptional(),
  applied_tags: list(Snowflake, 0, MAX_TAGS).exactOptional(),
};

/** A thread in a text channel. */
export const ThreadBody = z.object({ name: Name, ...settings });

/** A post in a forum: a thread with its first message. */
export const PostBody = z.object({ name: Name, ...settings, message: MessageBody });

/** A change of a thread. */
export const ThreadPatch = z.object({
  name: Name.exactOptional(),
  ...settings,
  archived: z.boolean().exactOptional(),
  locked: z.boolean().exactOptional(),
});
