import { commandsFor } from '../../commands/index.ts';
import { parseConfig } from '../config.ts';
import { deployByHand } from '../discord/deployByHand.ts';
import { UserError } from '../errors.ts';
import { createLog } from '../log.ts';
import { knowledgeOf } from '../openLibrary.ts';
import { openPack } from './openPack.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';

/** `wireside deploy`: registers the commands with Discord where they differ, as every start does. */
export const deploy: Subcommand = {
  usage: ['wireside deploy                                   register the commands with Discord'],
  run: async (args, io) => {
    parseOptions({ args: [...args], options: {} });
    const config = parseConfig(io.env);
    if (config.DISCORD_TOKEN === undefined) {
      throw new UserError(
        'DISCORD_TOKEN is not set, so there is nowhere to register commands. Put it into .env.',
      );
    }
    await deployByHand({
      token: config.DISCORD_TOKEN,
      api: config.DISCORD_API,
      guildId: config.DISCORD_GUILD_ID,
      commands: commandsFor({ current: knowledgeOf(await openPack(undefined, io.env)) }),
      log: createLog(config.LOG_LEVEL),
    });
    io.out('The commands at Discord are those of this version.');
    return 0;
  },
};
