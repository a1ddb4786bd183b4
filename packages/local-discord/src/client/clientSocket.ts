import type { RawData, WebSocket } from 'ws';
import { type Backend, Refused } from '../actions/backend.ts';
import { erase, post, rewrite, say } from '../actions/chat.ts';
import { click } from '../actions/click.ts';
import { completeCommand, useCommand } from '../actions/command.ts';
import { submit } from '../actions/submit.ts';
import type { FinalOutcome, FirstAnswer, Interaction, Outcome } from '../interactions/interaction.ts';
import { jsonIn } from '../json.ts';
import type { ClientEvent } from '../protocol.ts';
import type { WorldEvent } from '../world/events.ts';
import { eventsFor } from './clientEvents.ts';
import { Request } from './requests.ts';
import { readyFor } from './view.ts';

/** The close code for data that is not as agreed (RFC 6455). */
const NOT_UNDERSTOOD = 1007;

/** What a user is told when what they tried did not work. */
function refusalFor(thrown: unknown): string {
  if (thrown instanceof Refused) return thrown.message;
  console.error('The local Discord failed:', thrown);
  return 'Something went wrong in the local Discord. Its log says more.';
}

/** One page of one user. */
export class ClientSocket {
  readonly #backend: Backend;
  readonly #me: string;
  readonly #socket: WebSocket;

  constructor(backend: Backend, me: string, socket: WebSocket) {
    this.#backend = backend;
    this.#me = me;
    this.#socket = socket;
  }

  /** Shows the user their world and keeps it up to date until the socket closes. */
  open(): void {
    const { world } = this.#backend;
    const stop = world.events.on((event) => this.#tell(event));
    this.#socket.on('close', stop);
    this.#socket.on('message', (data) => this.#receive(data));
    this.#send({ t: 'ready', d: readyFor(world, this.#me) });
  }

  #receive(data: RawData): void {
    const request = Request.safeParse(jsonIn(data.toString()));
    if (request.success) this.#serve(request.data);
    else this.#socket.close(NOT_UNDERSTOOD, 'Not a request of this protocol.');
  }

  #serve(request: Request): void {
    const { nonce } = request;
    try {
      const interaction = this.#act(request);
      if (interaction) void interaction.first.promise.then((answer) => this.#answered(nonce, answer));
    } catch (thrown) {
      this.#send({ t: 'refused', nonce, d: refusalFor(thrown) });
    }
  }

  #act(request: Request): Interaction | undefined {
    const { world } = this.#backend;
    const user = this.#me;
    switch (request.t) {
      case 'send':
        say(world, { ...request, user });
        return undefined;
      case 'post':
        post(world, { ...request, user });
        return undefined;
      case 'edit':
        rewrite(world, { ...request, user });
        return undefined;
      case 'delete':
        erase(world, { ...request, user });
        return undefined;
      case 'command':
        return useCommand(this.#backend, { ...request, user });
      case 'complete':
        return completeCommand(this.#backend, { ...request, user });
      case 'click':
        return click(this.#backend, { ...request, user });
      case 'submit':
        return submit(this.#backend, { ...request, user });
    }
  }

  #answered(nonce: string, answer: FirstAnswer): void {
    if (answer.kind === 'choices') this.#send({ t: 'choices', nonce, d: answer.choices });
    else if (answer.kind === 'deferred') this.#deferred(nonce, answer.final);
    else this.#finished(nonce, answer);
  }

  #deferred(nonce: string, final: Promise<FinalOutcome>): void {
    this.#send({ t: 'interaction', nonce, d: { state: 'deferred' } });
    void final.then((outcome) => this.#finished(nonce, outcome));
  }

  #finished(nonce: string, answer: Outcome): void {
    if (answer.kind === 'modal') this.#send({ t: 'modal', nonce, d: answer.modal });
    const failed = answer.kind === 'failed' && { state: 'failed' as const, reason: answer.reason };
    this.#send({ t: 'interaction', nonce, d: failed || { state: 'answered' } });
  }

  #tell(event: WorldEvent): void {
    for (const told of eventsFor(this.#backend.world, this.#me, event)) this.#send(told);
  }

  /** Says nothing that a crash could make untrue. */
  #send(event: ClientEvent): void {
    const send = () => this.#socket.send(JSON.stringify(event));
    const kept = this.#backend.kept?.();
    if (kept === undefined) send();
    else kept.then(send, send);
  }
}
