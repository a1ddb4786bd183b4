import { GatewayOpcodes, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Gateway } from './gateway/gateway.ts';
import { FaultQueue, type FaultTarget } from './rest/faultQueue.ts';
import type { PermissionName } from './world/roles.ts';
import type { World } from './world/world.ts';

/** Trouble on demand: what Discord does on its bad days, and what admins do to a bot. */
export class Faults {
  readonly queue = new FaultQueue();
  readonly #world: World;
  readonly #gateway: Gateway;
  tokenRefused = false;

  constructor(world: World, gateway: Gateway) {
    this.#world = world;
    this.#gateway = gateway;
  }

  /** The next answers of the API are a 429; `retryAfter` in seconds (0.05). */
  rateLimit(options?: FaultTarget & { readonly retryAfter?: number; readonly global?: boolean }): void {
    this.queue.rateLimit(options);
  }

  /** The next answers of the API are a server error. */
  fail(status: 500 | 502 | 503, target?: FaultTarget): void {
    this.queue.fail(status, target);
  }

  /** The next calls of the API are refused, with one of Discord's codes. */
  refuse(status: 400 | 401 | 403 | 404, code: number, target?: FaultTarget): void {
    this.queue.refuse(status, code, target);
  }

  /** The next calls of the API are done, but the connection breaks before their answer. */
  cut(target?: FaultTarget): void {
    this.queue.cut(target);
  }

  /** The next answers of the API come `ms` milliseconds late. */
  delay(ms: number, target?: FaultTarget): void {
    this.queue.delay(ms, target);
  }

  /** The bot's token is no longer good: 401 and close code 4004. */
  refuseToken(refused = true): void {
    this.tokenRefused = refused;
  }

  /** Cuts the bot's sockets without a word. */
  drop(): void {
    for (const socket of this.#gateway.sockets()) socket.terminate();
  }

  /** Closes the bot's sockets with one of the gateway's codes. */
  close(code: number): void {
    for (const socket of this.#gateway.sockets()) socket.close(code);
  }

  /** Asks the bot to connect again, op 7. */
  reconnect(): void {
    this.#tellAll(GatewayOpcodes.Reconnect, null);
  }

  /** Tells the bot that its session is over, op 9; `resumable` says whether it may come back to it. */
  invalidateSession(resumable: boolean): void {
    this.#tellAll(GatewayOpcodes.InvalidSession, resumable);
    if (!resumable) this.#gateway.forgetSessions();
  }

  /** Takes permissions away from the bot in a channel, by name; none named gives them back. */
  deny(channelName: string, ...permissions: readonly PermissionName[]): void {
    const channel = this.#world.channels.named(channelName);
    if (channel === undefined) throw new Error(`There is no channel “${channelName}”.`);
    const bits = permissions.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
    this.#world.deny(channel.id, this.#world.people.bot.id, bits);
  }

  /** Lets the application have privileged intents, or not (as at first). */
  allowPrivilegedIntents(allowed = true): void {
    this.#world.privilegedIntents = allowed;
  }

  /**
   * Takes the bot out of a server, or back into it (`joined`); `away`: the server is out of reach for a while, and back
   * with `joined`. The first server where none is named.
   */
  move(how: 'joined' | 'left' | 'away', serverName?: string): void {
    const { servers } = this.#world;
    const server = serverName === undefined ? servers[0] : servers.find(({ name }) => name === serverName);
    if (server === undefined) throw new Error(`There is no server “${serverName}”.`);
    this.#world.moveBot(server.id, how);
  }

  #tellAll(op: number, d: unknown): void {
    for (const socket of this.#gateway.sockets()) socket.send(JSON.stringify({ op, d, s: null, t: null }));
  }
}
