import type { APIApplicationCommand } from 'discord-api-types/v10';
import { z } from 'zod';
import { missingAccess, unknown } from '../apiError.ts';
import { CommandBody } from '../rules/command.ts';
import { CommandSet, checkCommandCount } from '../rules/commandSet.ts';
import { parseBody } from '../rules/parse.ts';
import { apiCommand } from '../shapes/command.ts';
import type { Scope } from '../world/commands.ts';
import { GUILD } from '../world/setting.ts';
import type { World } from '../world/world.ts';
import { type Call, created, type Endpoint, NO_CONTENT, ok } from './endpoint.ts';

/** The commands of the application: global ones, and those of one guild. */
export const commandEndpoints = (world: World): readonly Endpoint[] => [
  ...endpointsAt(world, '/applications/:application/commands', () => 'global'),
  ...endpointsAt(world, '/applications/:application/guilds/:guild/commands', ({ param }) => {
    if (param('guild') !== GUILD.id) throw missingAccess();
    return { guild: param('guild') };
  }),
];

function endpointsAt(world: World, path: string, scopeOf: (call: Call) => Scope): readonly Endpoint[] {
  const scoped = (run: (scope: Scope, call: Call) => ReturnType<Endpoint['run']>) => (call: Call) => {
    if (call.param('application') !== world.people.bot.id) throw unknown('application');
    return run(scopeOf(call), call);
  };
  return [
    { method: 'GET', path, run: scoped((scope) => ok(world.commands.in(scope))) },
    { method: 'PUT', path, run: scoped((scope, call) => ok(replaceAll(world, scope, call))) },
    { method: 'POST', path, run: scoped((scope, call) => add(world, scope, call)) },
    {
      method: 'GET',
      path: `${path}/:command`,
      run: scoped((scope, call) => ok(existing(world, scope, call))),
    },
    {
      method: 'PATCH',
      path: `${path}/:command`,
      run: scoped((scope, call) => ok(change(world, scope, call))),
    },
    {
      method: 'DELETE',
      path: `${path}/:command`,
      run: scoped((scope, call) => {
        world.commands.remove(scope, existing(world, scope, call).id);
        return NO_CONTENT;
      }),
    },
  ];
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

function add(world: World, scope: Scope, { body }: Call) {
  const parsed = parseBody(CommandBody, body);
  const before = sameAs(world, scope, parsed);
  const command = apiCommand(world, { scope, body: parsed, before });
  checkCommandCount([...world.commands.in(scope).filter((one) => one.id !== command.id), command]);
  world.commands.put(scope, command);
  return before ? ok(command) : created(command);
}

function change(world: World, scope: Scope, call: Call): APIApplicationCommand {
  const before = existing(world, scope, call);
  const patch = z.record(z.string(), z.unknown()).parse(call.body ?? {});
  const body = parseBody(CommandBody, { ...before, ...patch });
  const command = apiCommand(world, { scope, body, before });
  world.commands.put(scope, command);
  return command;
}
