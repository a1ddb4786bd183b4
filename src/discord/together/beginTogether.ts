import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { UserError } from '../../errors.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { publicly } from '../send.ts';
import { togetherView } from '../views/togetherView.ts';
import type { Run } from './run.ts';
import { begun, shownIn } from './steps.ts';
import type { Wizard } from './wizard.ts';

export interface Asked {
  readonly guide: Guide;
  readonly minutes: number;
  readonly now: number;
}

/**
 * Posts a vote: kept first, then shown, so that there never is one that a restart would not find.
 * @throws UserError where there is nobody to vote with, or no way to show later how it goes on.
 */
export async function beginTogether(
  command: ChatInputCommandInteraction,
  { guide, minutes, now }: Asked,
  open: (wizard: Wizard) => Run,
): Promise<void> {
  // Who added the bot to themselves may use it where the bot is not.
  if (!command.inCachedGuild()) throw new UserError('Vote in a channel of a server that has me as a member.');
  if (!command.appPermissions.has(PermissionFlagsBits.ViewChannel)) throw new UserError(UNSEEN);
  const beginning = { id: command.id, host: command.user.id, channel: command.channelId, minutes };
  const run = open(begun(beginning, guide, now));
  try {
    await run.keep();
    const { resource } = await command.reply({
      ...publicly(togetherView(run.wizard, guide)),
      withResponse: true,
    });
    const message = resource?.message?.id ?? null;
    await run.change((wizard) => shownIn(wizard, message));
  } catch (thrown) {
    // What went wrong first is what matters.
    await run.forget().catch(() => undefined);
    throw thrown;
  }
}

const UNSEEN =
  'I do not see this channel, so I could not say here how the vote goes on. Ask an admin to give me View Channel, or ' +
  'vote in another channel.';
