import { InteractionContextType } from 'discord-api-types/v10';

/** A place where messages are, as the stand-in keeps it; `apiChannel` shows it as Discord does. */
export type Channel = TextChannel | ForumChannel | ThreadChannel | DmChannel | GroupChannel;

export interface TextChannel {
  readonly kind: 'text';
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly position: number;
  /** The id of its server; that of the first one where it is left out. */
  readonly guild?: string;
}

export interface ForumChannel {
  readonly kind: 'forum';
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly position: number;
  readonly guild?: string;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
}

export interface ThreadChannel {
  readonly kind: 'thread';
  readonly id: string;
  readonly name: string;
  /** The channel or forum that it hangs on. */
  readonly parent: string;
  readonly guild?: string;
  readonly owner: string;
  readonly members: readonly string[];
  readonly tags: readonly string[];
  readonly archived: boolean;
  readonly locked: boolean;
  /** Minutes without a message after which it leaves the list. */
  readonly autoArchive: 60 | 1440 | 4320 | 10080;
}

export interface DmChannel {
  readonly kind: 'dm';
  readonly id: string;
  /** The person who talks with the bot there. */
  readonly person: string;
}

/** A direct channel of several people. No bot is ever in one: it is met there by those who installed it to themselves. */
export interface GroupChannel {
  readonly kind: 'group';
  readonly id: string;
  readonly name: string;
  readonly people: readonly string[];
}

/** What Discord calls the kind of place in which a command is used. */
export function contextOf({ kind }: Pick<Channel, 'kind'>): InteractionContextType {
  if (kind === 'group') return InteractionContextType.PrivateChannel;
  return kind === 'dm' ? InteractionContextType.BotDM : InteractionContextType.Guild;
}

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
