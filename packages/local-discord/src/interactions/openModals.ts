import type { InteractionFacts, ShownModal } from './interaction.ts';

/** How many modals may be open at once over all users; the oldest is forgotten. */
const MOST = 100;

/** A modal that a user has before them. */
export interface OpenModal {
  readonly modal: ShownModal;
  readonly user: string;
  /** The interaction that it answered. */
  readonly opener: InteractionFacts;
}

/** Every modal that is open. One that nobody hands in stays until others push it out. */
export class OpenModals {
  readonly #modals = new Map<string, OpenModal>();
  readonly #changed: () => void;

  /** @param changed is called when a modal opens or closes. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  open(modal: OpenModal): void {
    this.#modals.set(keyOf(modal.user, modal.modal.nonce), modal);
    const [oldest] = this.#modals.size > MOST ? this.#modals.keys() : [];
    if (oldest !== undefined) this.#modals.delete(oldest);
    this.#changed();
  }

  get(user: string, nonce: string): OpenModal | undefined {
    return this.#modals.get(keyOf(user, nonce));
  }

  close(user: string, nonce: string): void {
    this.#modals.delete(keyOf(user, nonce));
    this.#changed();
  }

  all(): readonly OpenModal[] {
    return [...this.#modals.values()];
  }

  /** Puts back what an earlier run saved, telling nobody. */
  restore(modals: readonly OpenModal[]): void {
    for (const modal of modals) this.#modals.set(keyOf(modal.user, modal.modal.nonce), modal);
  }
}

/** Nonces are their user's own. */
const keyOf = (user: string, nonce: string) => `${user}/${nonce}`;
