import { randomBytes } from 'node:crypto';
import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Dispatch } from './dispatch.ts';
import type { IdentifyPayload } from './identify.ts';

/** How many events a session keeps for a client that comes back. */
const KEPT_FOR_RESUME = 1_000;
/** No library that lives takes longer to answer a ping; one that never does must not hold anybody up. */
const LONGEST_PING_MS = 250;
const SHARD_SHIFT = 22n;

/** What one login gets: numbered events, kept so that a dropped client may have them again. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly identify: IdentifyPayload;
  #socket: WebSocket | undefined;
  /** Called when the client answers the pings that were sent, in their order. */
  #pinged: (() => void)[] = [];
  #seq = 0;
  #sent: { readonly seq: number; readonly frame: string }[] = [];

  constructor(identify: IdentifyPayload, socket: WebSocket) {
    this.identify = identify;
    this.attach(socket);
  }

  /** The socket of the client; none while it is cut off. */
  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  attach(socket: WebSocket): void {
    this.detach();
    this.#socket = socket;
    socket.on('pong', () => this.#pinged.shift()?.());
  }

  detach(): void {
    this.#socket = undefined;
    for (const done of this.#pinged.splice(0)) done();
  }

  /** Resolves once the client has read what was sent to it before: the library under it answers a ping. */
  caughtUp(): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || socket.readyState !== socket.OPEN) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LONGEST_PING_MS);
      this.#pinged.push(() => {
        clearTimeout(timer);
        resolve();
      });
      socket.ping();
    });
  }

  get readsContent(): boolean {
    return (this.identify.intents & GatewayIntentBits.MessageContent) !== 0;
  }

  /** Whether its intents and its shard ask for this event. Direct messages go to shard 0. */
  wants(event: Dispatch): boolean {
    const [shard, shards] = this.identify.shard ?? [0, 1];
    const home = event.guild === undefined ? 0n : (BigInt(event.guild) >> SHARD_SHIFT) % BigInt(shards);
    return home === BigInt(shard) && (event.intents === 0 || (event.intents & this.identify.intents) !== 0);
  }

  /** Sends an event now, or keeps it until the client is back. */
  send(name: string, data: object): void {
    this.#seq += 1;
    const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: name, s: this.#seq, d: data });
    this.#sent.push({ seq: this.#seq, frame });
    if (this.#sent.length > KEPT_FOR_RESUME) this.#sent.shift();
    this.socket?.send(frame);
  }

  /** Whether a client that has seen events up to `seq` can be brought up to date. */
  canResumeFrom(seq: number): boolean {
    const oldest = this.#sent[0]?.seq ?? 1;
    return seq <= this.#seq && seq >= oldest - 1;
  }

  /** Sends again, on a new socket, what came after `seq`, then RESUMED. */
  resume(socket: WebSocket, seq: number): void {
    this.attach(socket);
    for (const event of this.#sent) if (event.seq > seq) socket.send(event.frame);
    this.send('RESUMED', {});
  }
}
