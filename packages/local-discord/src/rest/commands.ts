import type { APIApplicationCommand } from 'discord-api-types/v10';
import { z } from 'zod';
import { missingAccess, unknown } from '../apiError.ts';
import { CommandBody } from '../rules/command.ts';
import { CommandSet, checkCommandCount } from '../rules/commandSet.ts';
import { parseBody } from '../rules/parse.ts';
import { apiCommand, withoutLocalizations } from '../shapes/command.ts';
import type { Scope } from '../world/commands.ts';
import type { World } from '../world/world.ts';
import { type Call, created, del, type Endpoint, get, patch, post, put, type Run } from './endpoint.ts';

/** The commands of the application: global ones, and those of one guild. */
export const commandEndpoints = (world: World): readonly Endpoint[] => [
  ...endpointsAt(world, '/applications/:application/commands', () => 'global'),
  ...endpointsAt(world, '/applications/:application/guilds/:guild/commands', ({ param }) => {
    if (!world.botServers.some(({ id }) => id === param('guild'))) throw missingAccess();
    return { guild: param('guild') };
  }),
];

function endpointsAt(world: World, path: string, scopeOf: (call: Call) => Scope): readonly Endpoint[] {
  const scoped =
    (run: (world: World, scope: Scope, call: Call) => unknown): Run =>
    (call) => {
      if (call.param('application') !== world.people.bot.id) throw unknown('application');
      return run(world, scopeOf(call), call);
    };
  const one = `${path}/:command`;
  return [
    get(path, scoped(list)),
    put(path, scoped(replaceAll)),
    post(path, scoped(add)),
    get(one, scoped(existing)),
    patch(one, scoped(change)),
    del(one, scoped(remove)),
  ];
}

/** Translations come along only where they are asked for. */
function list(world: World, scope: Scope, { query }: Call): readonly object[] {
  const commands = world.commands.in(scope);
  return query('with_localizations') === 'true' ? commands : commands.map(withoutLocalizations);
}

function existing(world: World, scope: Scope, { param }: Call): APIApplicationCommand {
  const command = world.commands.get(scope, param('command'));
  if (command === undefined) throw unknown('command');
  return command;
}

/** Commands keep their ids by name and type, so that what users have typed still works. */
function sameAs(world: World, scope: Scope, body: CommandBody): APIApplicationCommand | undefined {
  return world.commands.in(scope).find((one) => one.name === body.name && one.type === body.type);
}

function replaceAll(world: World, scope: Scope, { body }: Call): readonly APIApplicationCommand[] {
  const bodies = parseBody(CommandSet, body ?? []);
  checkCommandCount(bodies);
  const commands = bodies.map((one) =>
    apiCommand(world, { scope, body: one, before: sameAs(world, scope, one) }),
  );
  world.commands.replace(scope, commands);
  return commands;
}

function add(world: World, scope: Scope, call: Call): unknown {
  const body = parseBody(CommandBody, call.body);
  const before = sameAs(world, scope, body);
  const command = apiCommand(world, { scope, body, before });
  checkCommandCount([...world.commands.in(scope).filter((one) => one.id !== command.id), command]);
  world.commands.put(scope, command);
  return before ? command : created(command);
}

function change(world: World, scope: Scope, call: Call): APIApplicationCommand {
  const before = existing(world, scope, call);
  const changes = z.record(z.string(), z.unknown()).safeParse(call.body).data ?? {};
  const body = parseBody(CommandBody, { ...before, ...changes });
  const command = apiCommand(world, { scope, body, before });
  world.commands.put(scope, command);
  return command;
}

function remove(world: World, scope: Scope, call: Call): undefined {
  world.commands.remove(scope, existing(world, scope, call).id);
}
