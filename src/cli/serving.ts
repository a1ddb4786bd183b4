import { commandsFor } from '../../commands/index.ts';
import { parseConfig } from '../app/config.ts';
import { logFor } from '../app/createLog.ts';
import { diagnose, thisMachine } from '../app/doctor.ts';
import { type Environment, findEnvironment } from '../app/environment.ts';
import { knowledgeOf } from '../app/openLibrary.ts';
import { serve } from '../app/serve.ts';
import { UserError } from '../base/errors.ts';
import { counted } from '../base/log.ts';
import { clearByHand, deployByHand } from '../discord/deploy.ts';
import { openPack } from './openPack.ts';
import { parseOptions, type Subcommand } from './subcommand.ts';

/** `wireside start`: the same as `npm start`. */
export const start: Subcommand = {
  usage: ['wireside start [--discord] [--knowledge DIR]      run the bot; --discord: never a local Discord'],
  run: async (args) => {
    const { values } = parseOptions({
      args: [...args],
      options: { discord: { type: 'boolean' }, knowledge: { type: 'string' } },
    });
    const find = () => {
      const found = findEnvironment();
      const { knowledge } = values;
      return knowledge === undefined
        ? found
        : { ...found, values: { ...found.values, KNOWLEDGE_DIR: knowledge } };
    };
    return serve(find, { onDiscord: values.discord });
  },
};

/** `wireside doctor`: a line for each thing that a bot needs; exit code 1 where one is out of order. */
export const doctor: Subcommand = {
  usage: [
    'wireside doctor [--json]                          what keeps the bot from serving, and what to do',
  ],
  run: async (args, io) => {
    const { values } = parseOptions({ args: [...args], options: { json: { type: 'boolean' } } });
    const found = await diagnose(findEnvironment, thisMachine);
    const faults = found.filter(({ level }) => level === 'fault');
    if (values.json) io.out(JSON.stringify({ ok: faults.length === 0, found }));
    else {
      for (const { check, level, line } of found)
        io.out(`${level === 'ok' ? 'ok   ' : 'FAULT'} ${check}: ${line}`);
      io.out(faults.length === 0 ? 'Nothing is wrong.' : `${counted(faults.length, 'fault')}.`);
    }
    return faults.length === 0 ? 0 : 1;
  },
};

/**
 * `wireside deploy`: registers the commands with Discord where they differ, as every start does, or removes those of
 * the scope that the environment names.
 */
export const deploy: Subcommand = {
  usage: [
    'wireside deploy [--clear] [--knowledge DIR]   register the commands with Discord, or remove them there',
  ],
  run: async (args, io) => {
    const { values } = parseOptions({
      args: [...args],
      options: { clear: { type: 'boolean' }, knowledge: { type: 'string' } },
    });
    const { place, log } = readPlace(io.env);
    if (values.clear) {
      io.out(cleared(await clearByHand(place), place.guildId));
      return 0;
    }
    const pack = await openPack(values.knowledge, io.env);
    await deployByHand({ ...place, log, commands: commandsFor({ current: knowledgeOf(pack) }) });
    io.out('The commands at Discord are those of this version.');
    return 0;
  },
};

function readPlace(env: Environment) {
  const { DISCORD_TOKEN, DISCORD_API, DISCORD_GUILD_ID } = parseConfig(env);
  if (DISCORD_TOKEN === undefined)
    throw new UserError('DISCORD_TOKEN is not set, so there is no bot to do this for. Put it into .env.');
  const place = { token: DISCORD_TOKEN, api: DISCORD_API, guildId: DISCORD_GUILD_ID };
  return { place, log: logFor(env) };
}

function cleared(count: number, guildId: string | undefined): string {
  const where = guildId === undefined ? 'for all servers' : `in the server ${guildId}`;
  return count === 0 ? `There are no commands ${where}.` : `Removed ${counted(count, 'command')} ${where}.`;
}
