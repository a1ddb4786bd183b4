import { ApplicationIntegrationType, type BaseInteraction } from 'discord.js';
import type { Verdict } from '../../src/answer/verdict.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import type { Learning } from '../../src/learning/servers.ts';

/** Where a question was asked, and by whom. */
export interface AskedIn {
  /** The server; null where nothing is kept: in direct messages, and where the bot is not installed. */
  readonly server: string | null;
  readonly asker: string;
}

/** What was recorded of a question, as far as whoever asked is told. */
export interface Recorded {
  /** The id of its text, where that is kept, and for how many days. */
  readonly gap?: string | undefined;
  readonly days: number;
  /** Whether buttons ask if the answer helped. */
  readonly asksBack: boolean;
}

export const NOT_RECORDED: Recorded = { days: 0, asksBack: false };

/** Who added the bot to themselves takes it to servers that know nothing of it: there it keeps nothing. */
export function askedIn({ guildId, user, authorizingIntegrationOwners: owners }: BaseInteraction): AskedIn {
  const isInstalled = guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId;
  return { server: isInstalled ? guildId : null, asker: user.id };
}

/** Whether buttons under answers ask if they helped. */
export function asksBack(learning: Learning | undefined, { server }: Pick<AskedIn, 'server'>): boolean {
  if (!learning || server === null) return false;
  const { feedback, learning: kept } = learning.servers.known(server).settings;
  return feedback && kept !== 'off';
}

/** Records what was asked and what came of it, by the settings of the server; waits for nothing. */
export function record(
  learning: Learning | undefined,
  where: AskedIn,
  { words, verdict, pack }: { readonly words: string; readonly verdict: Verdict; readonly pack: Pack },
): Recorded {
  const { server, asker } = where;
  if (!learning || server === null) return NOT_RECORDED;
  const gap = learning.gaps.asked({ server, asker, words, verdict, pack });
  const days = learning.servers.known(server).settings.keptDays;
  return { gap, days, asksBack: asksBack(learning, where) };
}
