import { ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import { list, Snowflake, text } from './field.ts';

const MAX_NAME = 100;
const MAX_TAGS = 5;

const Name = text(1, MAX_NAME);
const settings = {
  auto_archive_duration: z.literal([60, 1440, 4320, 10080]).exactOptional(),
  applied_tags: list(Snowflake, 0, MAX_TAGS).exactOptional(),
};

/** A thread in a text channel: private where nothing is said, as on Discord. */
export const ThreadBody = z.object({
  name: Name,
  ...settings,
  type: z.int().default(ChannelType.PrivateThread),
});

/** A post in a forum: a thread with its first message, which is read by itself. */
export const PostBody = z.object({ name: Name, ...settings, message: z.looseObject({}) });

/** A change of a thread. */
export const ThreadPatch = z.object({
  name: Name.exactOptional(),
  ...settings,
  archived: z.boolean().exactOptional(),
  locked: z.boolean().exactOptional(),
});
