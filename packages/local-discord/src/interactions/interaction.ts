import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  type InteractionType,
  InteractionType as Type,
} from 'discord-api-types/v10';
import type { Delivery } from '../delivery.ts';

/** What the application shows after all, once it has deferred. */
export type FinalOutcome =
  | { readonly kind: 'message'; readonly message: APIMessage; readonly ephemeral: boolean }
  | { readonly kind: 'updated'; readonly message: APIMessage }
  | { readonly kind: 'deleted' }
  /** `reason` is Discord's line for the user. */
  | { readonly kind: 'failed'; readonly reason: string };

/** A modal as the application sent it; `nonce` names it when it is handed in. */
export type ShownModal = APIModalInteractionResponseCallbackData & { readonly nonce: string };

/** What a user first sees of what they did. */
export type Outcome =
  | FinalOutcome
  | { readonly kind: 'modal'; readonly modal: ShownModal }
  /** The application is thinking; `final` settles with what it shows in the end. It never rejects. */
  | { readonly kind: 'deferred'; readonly ephemeral: boolean; readonly final: Promise<FinalOutcome> };

/** What an application first answers, to a user or to their typing. */
export type FirstAnswer =
  | Outcome
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] };

/** What stays known of an interaction as long as its token lives. */
export interface InteractionFacts {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** Who did it, and where. */
  readonly user: string;
  readonly channel: string;
  /** The user's own name for what they did. */
  readonly nonce: string;
  readonly startedAt: number;
  /** The message whose component was used, or from which the modal came. */
  readonly source?: string;
  /** The name of the command that was used. */
  readonly command?: string;
  /** The type of the option that is being completed. */
  readonly focused?: number;
  /** What messages that answer it say about it. */
  readonly metadata: APIMessageInteractionMetadata;
}

/** How the application has answered: the message of its answer, and whether that is still to be filled. */
export interface Response {
  readonly message?: string;
  readonly ephemeral: boolean;
  readonly pending: boolean;
}

/** What an interaction has to do with beside itself. */
interface Surroundings {
  readonly delivery: Delivery;
  /** Called when the response changes. */
  readonly onResponse: () => void;
  readonly response?: Response;
}

/** Something that a user did and an application has to answer. */
export class Interaction {
  readonly facts: InteractionFacts;
  readonly first: Settled<FirstAnswer>;
  readonly final: Settled<FinalOutcome>;
  #response: Response | undefined;
  readonly #onResponse: () => void;
  /** Too late for a first answer. */
  failed = false;

  constructor(facts: InteractionFacts, { delivery, onResponse, response }: Surroundings) {
    this.facts = facts;
    this.first = new Settled(delivery);
    this.final = new Settled(delivery);
    this.#onResponse = onResponse;
    this.#response = response;
  }

  get response(): Response | undefined {
    return this.#response;
  }

  set response(response: Response | undefined) {
    this.#response = response;
    this.#onResponse();
  }
}

/** A promise that is settled from outside, once; what comes later is ignored. */
class Settled<Value> {
  readonly promise: Promise<Value>;
  readonly #delivery: Delivery;
  #isSettled = false;
  #resolve: (value: Value) => void = () => {};

  constructor(delivery: Delivery) {
    this.#delivery = delivery;
    this.promise = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Settles it, during a call of the application once that has its answer. */
  settle(value: Value): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#delivery.after(() => this.#resolve(value));
  }
}

const LINES: ReadonlyMap<Type, string> = new Map([
  [Type.ApplicationCommand, 'The application did not respond'],
  [Type.ApplicationCommandAutocomplete, 'Loading options failed'],
  [Type.MessageComponent, 'This interaction failed'],
  [Type.ModalSubmit, 'Something went wrong. Try again.'],
]);

/** What Discord's client tells a user whose action was not answered. */
export const failureLine = (type: Type): string => LINES.get(type) ?? 'This interaction failed';
