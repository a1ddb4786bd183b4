import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import type { Guide } from '../../knowledge/pack.ts';
import { LocalizedError } from '../../locales/localizedError.ts';
import { translator } from '../../locales/translator.ts';
import { publicly } from '../send.ts';
import { togetherView } from '../views/togetherView.ts';
import type { Run } from './run.ts';
import { begun, shownIn } from './steps.ts';
import type { Wizard } from './wizard.ts';

export interface Asked {
  readonly guide: Guide;
  /** Of the knowledge. */
  readonly language: string;
  readonly minutes: number;
  readonly now: number;
}

/**
 * Posts a vote: kept first, then shown, so that there never is one that a restart would not find.
 * @throws UserError where there is nobody to vote with, or no way to show later how it goes on.
 */
export async function beginTogether(
  command: ChatInputCommandInteraction,
  { guide, language, minutes, now }: Asked,
  open: (wizard: Wizard) => Run,
): Promise<void> {
  // Who added the bot to themselves may use it where the bot is not.
  if (!command.inCachedGuild()) throw new LocalizedError(({ together }) => together.notAMember);
  if (!command.appPermissions.has(PermissionFlagsBits.ViewChannel))
    throw new LocalizedError(({ together }) => together.unseenChannel);
  const { id, locale, user, channelId: channel } = command;
  const beginning = { id, host: user.id, channel, locale, minutes };
  const run = open(begun(beginning, guide, now));
  try {
    await run.keep();
    const { resource } = await command.reply({
      ...publicly(togetherView(run.wizard, guide, translator(locale, language))),
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
