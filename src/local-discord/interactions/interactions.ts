import { randomBytes } from 'node:crypto';
import { InteractionType } from 'discord-api-types/v10';
import { unknown } from '../apiError.ts';
import type { World } from '../world/world.ts';
import { Interaction, type InteractionFacts, type Response, type ShownModal } from './interaction.ts';

/** Milliseconds in which an application has to answer first (Discord's documentation of interactions). */
export const FIRST_ANSWER_MS = 3_000;
/** Milliseconds that an interaction's token lives (the same). */
export const TOKEN_LIFE_MS = 15 * 60_000;
/** How many modals may be open at once over all users; the oldest is forgotten. */
const OPEN_MODALS = 100;

/** A modal that a user has before them. */
export interface OpenModal {
  readonly modal: ShownModal;
  readonly user: string;
  readonly channel: string;
  /** The interaction that it answered. */
  readonly opener: InteractionFacts;
}

/** An answered interaction, as it is kept between runs. */
export interface Kept {
  readonly facts: InteractionFacts;
  readonly response: Response;
}

/** Every interaction whose token still lives, and every modal that is open. */
export class Interactions {
  readonly #world: World;
  readonly #byId = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #modals = new Map<string, OpenModal>();
  /** Whether an application is there to answer. */
  readonly #reachable: () => boolean;
  readonly #changed = (): void => this.#world.events.emit({ t: 'unseen' });

  constructor(world: World, reachable: () => boolean) {
    this.#world = world;
    this.#reachable = reachable;
  }

  /** Sends the interaction to the application and starts the clock on its answer. */
  begin(facts: Omit<InteractionFacts, 'token' | 'startedAt'>, data: object): Interaction {
    const token = randomBytes(72).toString('base64url');
    const startedAt = this.#world.clock.now();
    const interaction = new Interaction({ ...facts, token, startedAt }, this.#changed);
    this.#keep(interaction);
    if (!this.#reachable()) this.#fail(interaction);
    const cancel = this.#world.clock.after(FIRST_ANSWER_MS, () => this.#fail(interaction));
    void interaction.first.promise.then(cancel);
    this.#world.events.emit({ t: 'interaction', channel: facts.channel, data: { ...data, token } });
    return interaction;
  }

  /**
   * The interaction that is to be answered first.
   * @throws ApiError 10062 where there is none or it is too late for it.
   */
  answerable(id: string, token: string): Interaction {
    const found = this.#byId.get(id);
    if (found === undefined || found.facts.token !== token || found.failed) throw unknown('interaction');
    return found;
  }

  /** The interaction behind a token that still lives. */
  byToken(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  openModal(modal: OpenModal): void {
    this.#modals.set(modalKey(modal.user, modal.modal.nonce), modal);
    const oldest = this.#modals.size > OPEN_MODALS ? this.#modals.keys().next().value : undefined;
    if (oldest !== undefined) this.#modals.delete(oldest);
    this.#changed();
  }

  modal(user: string, nonce: string): OpenModal | undefined {
    return this.#modals.get(modalKey(user, nonce));
  }

  closeModal(user: string, nonce: string): void {
    this.#modals.delete(modalKey(user, nonce));
    this.#changed();
  }

  /** What has to be kept: interactions that may still be written to, and modals that may be handed in. */
  answered(): readonly Kept[] {
    return [...this.#byId.values()].flatMap(({ facts, response }) => (response ? [{ facts, response }] : []));
  }

  openModals(): readonly OpenModal[] {
    return [...this.#modals.values()];
  }

  /** Puts back what an earlier run saved, so far as its tokens still live. */
  restore(kept: readonly Kept[], modals: readonly OpenModal[]): void {
    for (const { facts, response } of kept) this.#keep(new Interaction(facts, this.#changed, response));
    for (const modal of modals) this.#modals.set(modalKey(modal.user, modal.modal.nonce), modal);
  }

  #keep(interaction: Interaction): void {
    const { id, token, startedAt } = interaction.facts;
    this.#byId.set(id, interaction);
    this.#byToken.set(token, interaction);
    const life = startedAt + TOKEN_LIFE_MS - this.#world.clock.now();
    this.#world.clock.after(Math.max(life, 0), () => {
      this.#byId.delete(id);
      this.#byToken.delete(token);
      interaction.final.settle({ kind: 'failed', reason: FAILURES.command });
    });
  }

  #fail(interaction: Interaction): void {
    if (interaction.response !== undefined) return;
    interaction.failed = true;
    interaction.first.settle({ kind: 'failed', reason: failureLine(interaction.facts.type) });
  }
}

const modalKey = (user: string, nonce: string) => `${user}/${nonce}`;

/** What Discord's client tells a user whose action was not answered. */
const FAILURES = {
  command: 'The application did not respond',
  component: 'This interaction failed',
  modal: 'Something went wrong. Try again.',
} as const;

function failureLine(type: InteractionType): string {
  if (type === InteractionType.MessageComponent) return FAILURES.component;
  return type === InteractionType.ModalSubmit ? FAILURES.modal : FAILURES.command;
}
