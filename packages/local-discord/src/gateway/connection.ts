import { GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { jsonIn } from '../json.ts';
import { applicationFlags } from '../shapes/application.ts';
import { gatewayGuild } from '../shapes/guild.ts';
import { GatewayClose, type HangUp } from './closeCodes.ts';
import type { Gateway } from './gateway.ts';
import { IdentifyPayload, ResumePayload, refusalOf } from './identify.ts';
import { sendMembers } from './memberChunks.ts';
import type { Session } from './session.ts';

/** Milliseconds between a client's heartbeats, as Discord asks for. */
const HEARTBEAT_INTERVAL_MS = 41_250;
/** A client that is silent for longer is gone. */
const SILENCE_LIMIT_MS = HEARTBEAT_INTERVAL_MS * 1.5;
/** How long a cut-off client may come back to its session. */
const RESUMABLE_MS = 120_000;
/** Close codes with which a client gives its session up. */
const GIVEN_UP = new Set([1000, 1001]);

/** What a bot may send and nothing comes of here. */
const IGNORED: ReadonlySet<number> = new Set([
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
]);

const Frame = z.object({ op: z.int(), d: z.unknown() });

/** Texts of JSON, which stay as they are, and numbers of so many digits that only ids have them. */
const TEXT_OR_ID = /"(?:[^"\\]|\\.)*"|(?<![\d.])\d{16,20}(?![\d.])/g;

/** Ids as texts: some libraries send numbers, which JavaScript would round. */
const withQuotedIds = (json: string): string =>
  json.replace(TEXT_OR_ID, (found) => (found.startsWith('"') ? found : `"${found}"`));

/** One socket of a bot, from HELLO to its close. */
export class Connection {
  readonly #gateway: Gateway;
  readonly #socket: WebSocket;
  #session: Session | undefined;
  #silence: NodeJS.Timeout | undefined;

  constructor(gateway: Gateway, socket: WebSocket) {
    this.#gateway = gateway;
    this.#socket = socket;
  }

  /** Takes over a fresh socket: greets it and waits for its login. */
  greet(): void {
    this.#socket.on('message', (data) => this.#receive(data));
    this.#socket.on('close', (code) => this.#closed(code));
    this.#send(GatewayOpcodes.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL_MS, _trace: [] });
    this.#heard();
  }

  #receive(data: RawData): void {
    const refused = this.#handle(jsonIn(withQuotedIds(data.toString())));
    if (refused) this.#socket.close(refused.code, refused.reason);
  }

  #handle(data: unknown): HangUp | undefined {
    const frame = Frame.safeParse(data);
    if (!frame.success) return GatewayClose.decodeError;
    const { op, d } = frame.data;
    if (op === GatewayOpcodes.Identify) return this.#identify(d);
    if (op === GatewayOpcodes.Resume) return this.#resume(d);
    if (op === GatewayOpcodes.Heartbeat) this.#heartbeat();
    else if (this.#session === undefined) return GatewayClose.notAuthenticated;
    else if (op === GatewayOpcodes.RequestGuildMembers)
      sendMembers(this.#gateway.options.world, this.#session, d);
    else if (!IGNORED.has(op)) return GatewayClose.unknownOpcode;
    return undefined;
  }

  #heartbeat(): void {
    this.#heard();
    this.#send(GatewayOpcodes.HeartbeatAck, null);
  }

  #identify(d: unknown): HangUp | undefined {
    const { accepts, world } = this.#gateway.options;
    if (this.#session) return GatewayClose.alreadyAuthenticated;
    const identify = IdentifyPayload.safeParse(d);
    if (!identify.success) return GatewayClose.decodeError;
    const token = accepts(identify.data.token);
    const refused = refusalOf(identify.data, { token, privilegedIntents: world.privilegedIntents });
    if (refused) return refused;
    this.#session = this.#gateway.login(identify.data, this.#socket);
    this.#ready(this.#session);
    return undefined;
  }

  #ready(session: Session): void {
    const { world, url } = this.#gateway.options;
    const events = world.botServers.map((server) => ({
      name: 'GUILD_CREATE',
      data: gatewayGuild(world, server),
      intents: 1,
      guild: server.id,
    }));
    // Each shard is told of its own servers: a client waits for all that it is told of.
    const own = events.filter((event) => session.wants({ ...event, intents: 0 }));
    session.send('READY', {
      v: 10,
      user: { ...world.people.bot, verified: true, mfa_enabled: false, email: null },
      session_type: 'normal',
      session_id: session.id,
      resume_gateway_url: url(),
      shard: session.identify.shard ?? [0, 1],
      application: { id: world.people.bot.id, flags: applicationFlags(world) },
      guilds: own.map(({ guild: id }) => ({ id, unavailable: true })),
      private_channels: [],
      relationships: [],
    });
    for (const event of events) if (session.wants(event)) session.send(event.name, event.data);
  }

  #resume(d: unknown): HangUp | undefined {
    const resume = ResumePayload.safeParse(d);
    if (!resume.success) return GatewayClose.decodeError;
    const { token, session_id, seq } = resume.data;
    if (!this.#gateway.options.accepts(token)) return GatewayClose.authenticationFailed;
    const session = this.#gateway.sessions.get(session_id);
    if (session === undefined) {
      this.#send(GatewayOpcodes.InvalidSession, false);
      return undefined;
    }
    if (!session.canResumeFrom(seq)) return GatewayClose.invalidSeq;
    session.socket?.terminate();
    this.#session = session;
    session.resume(this.#socket, seq);
    this.#gateway.updatePresence();
    return undefined;
  }

  #closed(code: number): void {
    clearTimeout(this.#silence);
    const session = this.#session;
    if (session === undefined || session.socket !== this.#socket) return;
    session.detach();
    if (GIVEN_UP.has(code)) this.#gateway.sessions.delete(session.id);
    else setTimeout(() => this.#forget(session), RESUMABLE_MS).unref();
    this.#gateway.updatePresence();
  }

  #forget(session: Session): void {
    if (session.socket === undefined) this.#gateway.sessions.delete(session.id);
  }

  #heard(): void {
    clearTimeout(this.#silence);
    const hangUp = () => this.#socket.close(GatewayClose.sessionTimedOut.code);
    this.#silence = setTimeout(hangUp, SILENCE_LIMIT_MS).unref();
  }

  #send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d, s: null, t: null }));
  }
}
