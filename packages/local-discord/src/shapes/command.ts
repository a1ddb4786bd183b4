import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { CommandBody } from '../rules/command.ts';
import type { Scope } from '../world/commands.ts';
import type { World } from '../world/world.ts';

/** A command that is registered, in place of one before it. */
export interface Registration {
  readonly scope: Scope;
  readonly body: CommandBody;
  readonly before: APIApplicationCommand | undefined;
}

/** A command as Discord keeps and shows it. It gets a new version at each change. */
export function apiCommand(world: World, { scope, body, before }: Registration): APIApplicationCommand {
  const global = scope === 'global';
  return {
    id: before?.id ?? world.ids.next(),
    application_id: world.people.bot.id,
    version: world.ids.next(),
    type: body.type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    default_member_permissions: body.default_member_permissions ?? null,
    nsfw: body.nsfw ?? false,
    integration_types: body.integration_types ?? [0],
    ...(body.options?.length ? { options: body.options } : {}),
    ...(global
      ? { dm_permission: body.dm_permission ?? true, contexts: body.contexts ?? null }
      : { guild_id: scope.guild }),
  };
}

const TRANSLATIONS: ReadonlySet<string> = new Set(['name_localizations', 'description_localizations']);

/** A command without its translations and those of its options and choices. */
export function withoutLocalizations(value: object): object {
  const plain = (field: unknown): unknown => {
    if (Array.isArray(field)) return field.map(plain);
    return typeof field === 'object' && field !== null ? withoutLocalizations(field) : field;
  };
  const kept = Object.entries(value).filter(([key]) => !TRANSLATIONS.has(key));
  return Object.fromEntries(kept.map(([key, field]) => [key, plain(field)]));
}
