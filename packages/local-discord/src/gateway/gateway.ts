import type { WebSocket } from 'ws';
import type { WorldEvent } from '../world/events.ts';
import type { World } from '../world/world.ts';
import { dispatchOf } from './dispatch.ts';
import type { IdentifyPayload } from './identify.ts';
import { Session } from './session.ts';

/** What the gateway needs to know beside the world. */
export interface GatewayOptions {
  readonly world: World;
  /** Where clients connect, and come back to: `ws://…`. */
  readonly url: () => string;
  /** Whether this bot token is good. */
  readonly accepts: (token: string) => boolean;
}

/** The second one finds the bot a turn of its loop later: what came with the first has been dealt with by then. */
const PINGS = 2;

/** The socket side of Discord: sessions of bots, and what happens told to those who want it. */
export class Gateway {
  readonly options: GatewayOptions;
  readonly sessions = new Map<string, Session>();
  lastIdentify: IdentifyPayload | undefined;

  constructor(options: GatewayOptions) {
    this.options = options;
    options.world.events.on((event) => this.#tell(event));
  }

  /** Opens a session for a bot that has logged in. */
  login(identify: IdentifyPayload, socket: WebSocket): Session {
    this.lastIdentify = identify;
    const session = new Session(identify, socket);
    this.sessions.set(session.id, session);
    this.updatePresence();
    return session;
  }

  /** Whether a bot is there, or may come back to a session in which it will find what it missed. */
  get hasSession(): boolean {
    return this.sessions.size > 0;
  }

  /** The sockets of bots that are logged in. */
  sockets(): readonly WebSocket[] {
    return [...this.sessions.values()].flatMap((session) => session.socket ?? []);
  }

  /** Nobody can come back to what was before; who is connected has to log in again. */
  forgetSessions(): void {
    this.sessions.clear();
    this.updatePresence();
  }

  /** Resolves once every bot that is connected has read what was sent to it before: its library answers a ping. */
  async caughtUp(): Promise<void> {
    for (let round = 0; round < PINGS; round += 1)
      await Promise.all([...this.sessions.values()].map((session) => session.caughtUp()));
  }

  /** Says whether any bot is logged in at this moment. */
  updatePresence(): void {
    this.options.world.botOnline = this.sockets().length > 0;
  }

  #tell(event: WorldEvent): void {
    for (const session of this.sessions.values()) {
      const dispatch = dispatchOf(this.options.world, event, session.readsContent);
      if (dispatch && session.wants(dispatch)) session.send(dispatch.name, dispatch.data);
    }
  }
}
