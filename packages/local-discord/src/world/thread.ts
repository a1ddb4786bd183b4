import type { ThreadChannel } from './channel.ts';

/** What a new thread has to be told; the rest is as Discord sets it at first. */
export type NewThread = Pick<ThreadChannel, 'id' | 'name' | 'parent' | 'owner'> &
  Partial<Pick<ThreadChannel, 'tags' | 'autoArchive'>>;

/** A thread that has just been opened. */
export const newThread = (thread: NewThread): ThreadChannel => ({
  kind: 'thread',
  tags: [],
  autoArchive: 4320,
  ...thread,
  members: [thread.owner],
  archived: false,
  locked: false,
});
