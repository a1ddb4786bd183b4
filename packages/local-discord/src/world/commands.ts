import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Events } from './events.ts';

/** Where a command belongs: everywhere, or to one guild. */
export type Scope = 'global' | { readonly guild: string };

/** The commands of the application, global ones and those of a guild. */
export class Commands {
  readonly #scopes = new Map<string, Map<string, APIApplicationCommand>>();
  readonly #events: Events;

  constructor(events: Events) {
    this.#events = events;
  }

  in(scope: Scope): readonly APIApplicationCommand[] {
    return [...this.#scope(scope).values()];
  }

  get(scope: Scope, id: string): APIApplicationCommand | undefined {
    return this.#scope(scope).get(id);
  }

  all(): readonly APIApplicationCommand[] {
    return [...this.#scopes.values()].flatMap((scope) => [...scope.values()]);
  }

  /** Adds a command or replaces the one with the same id. */
  put(scope: Scope, command: APIApplicationCommand): void {
    this.#scope(scope).set(command.id, command);
    this.#events.emit({ t: 'commands' });
  }

  /** Replaces all commands of the scope at once. */
  replace(scope: Scope, commands: readonly APIApplicationCommand[]): void {
    this.#scopes.set(keyOf(scope), new Map(commands.map((command) => [command.id, command])));
    this.#events.emit({ t: 'commands' });
  }

  remove(scope: Scope, id: string): void {
    this.#scope(scope).delete(id);
    this.#events.emit({ t: 'commands' });
  }

  /** Puts back what an earlier run saved, telling nobody. */
  restore(commands: readonly APIApplicationCommand[]): void {
    for (const command of commands) {
      this.#scope(command.guild_id ? { guild: command.guild_id } : 'global').set(command.id, command);
    }
  }

  #scope(scope: Scope): Map<string, APIApplicationCommand> {
    const commands = this.#scopes.get(keyOf(scope)) ?? new Map<string, APIApplicationCommand>();
    this.#scopes.set(keyOf(scope), commands);
    return commands;
  }
}

const keyOf = (scope: Scope): string => (scope === 'global' ? 'global' : scope.guild);
