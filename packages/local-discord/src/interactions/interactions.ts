import { randomBytes } from 'node:crypto';
import { unknown } from '../apiError.ts';
import type { World } from '../world/world.ts';
import { failureLine, Interaction, type InteractionFacts, type Response } from './interaction.ts';
import { OpenModals } from './openModals.ts';

/** Milliseconds in which an application has to answer first (Discord's documentation of interactions). */
const FIRST_ANSWER_MS = 3_000;
/** Milliseconds that an interaction's token lives (the same). */
const TOKEN_LIFE_MS = 15 * 60_000;
const TOKEN_BYTES = 72;

/** An answered interaction, as it is kept between runs. */
export interface Kept {
  readonly facts: InteractionFacts;
  readonly response: Response;
}

/** Every interaction whose token still lives, oldest first, and every modal that is open. */
export class Interactions {
  readonly modals: OpenModals;
  readonly #world: World;
  readonly #byToken = new Map<string, Interaction>();
  /** Whether an application is there to answer. */
  readonly #reachable: () => boolean;
  readonly #changed = (): void => this.#world.events.emit({ t: 'unseen' });
  readonly #surroundings;

  constructor(world: World, reachable: () => boolean) {
    this.#world = world;
    this.#reachable = reachable;
    this.#surroundings = { delivery: world.delivery, onResponse: this.#changed };
    this.modals = new OpenModals(this.#changed);
  }

  /** Sends the interaction to the application and starts the clock on its answer. */
  begin(facts: Omit<InteractionFacts, 'token' | 'startedAt'>, data: object): Interaction {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const startedAt = this.#world.clock.now();
    const interaction = new Interaction({ ...facts, token, startedAt }, this.#surroundings);
    this.#forgetDead();
    this.#byToken.set(token, interaction);
    if (!this.#reachable()) fail(interaction);
    const cancel = this.#world.clock.after(FIRST_ANSWER_MS, () => fail(interaction));
    void interaction.first.promise.then(cancel);
    this.#world.events.emit({ t: 'interaction', channel: facts.channel, data: { ...data, token } });
    return interaction;
  }

  /**
   * The interaction that is to be answered first.
   * @throws ApiError 10062 where there is none or it is too late for it.
   */
  answerable(id: string, token: string): Interaction {
    const found = this.#byToken.get(token);
    if (found === undefined || found.facts.id !== id || found.failed) throw unknown('interaction');
    return found;
  }

  /** The interaction behind a token that still lives. */
  byToken(token: string): Interaction | undefined {
    const found = this.#byToken.get(token);
    return found && this.lifeOf(found) > 0 ? found : undefined;
  }

  /** Milliseconds that the interaction's token has left. */
  lifeOf({ facts }: Interaction): number {
    return facts.startedAt + TOKEN_LIFE_MS - this.#world.clock.now();
  }

  /** What has to be kept between runs: interactions that may still be written to. */
  answered(): readonly Kept[] {
    this.#forgetDead();
    return [...this.#byToken.values()].flatMap(({ facts, response }) =>
      response ? [{ facts, response }] : [],
    );
  }

  /** Puts back what an earlier run saved. */
  restore(kept: readonly Kept[]): void {
    for (const { facts, response } of kept) {
      this.#byToken.set(facts.token, new Interaction(facts, { ...this.#surroundings, response }));
    }
  }

  #forgetDead(): void {
    for (const [token, interaction] of this.#byToken) {
      if (this.lifeOf(interaction) > 0) return;
      this.#byToken.delete(token);
    }
  }
}

function fail(interaction: Interaction): void {
  if (interaction.response !== undefined) return;
  interaction.failed = true;
  interaction.first.settle({ kind: 'failed', reason: failureLine(interaction.facts.type) });
}
