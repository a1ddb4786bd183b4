import type { REST } from 'discord.js';
import { messageOf } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import type { Guide, Pack } from '../../knowledge/pack.ts';
import { translator } from '../../locales/translator.ts';
import { togetherView } from '../views/togetherView.ts';
import type { Clock } from './clock.ts';
import { coalesce } from './coalesce.ts';
import { isLost, showMessage } from './showMessage.ts';
import { ended, fitted, timedOut } from './steps.ts';
import type { Wizard } from './wizard.ts';
import type { WizardFiles } from './wizardFiles.ts';

/** What a vote needs of the process that runs it. */
export interface Surroundings {
  readonly files: WizardFiles;
  readonly clock: Clock;
  readonly log: Log;
  readonly pack: () => Pack;
  /** Undefined while the bot is not connected. */
  readonly rest: () => REST | undefined;
  /** Takes work that nobody waits for; it never rejects. */
  readonly background: (work: Promise<void>) => void;
  /** Hears that a vote is over and shown. */
  readonly forgotten: (id: string) => void;
}

export type Step = (wizard: Wizard, guide: Guide) => Wizard;

/** How a vote stands, and the guide that it is about, where that is still there. */
export interface Standing {
  readonly wizard: Wizard;
  readonly guide: Guide | undefined;
}

/** How long an end that could not be shown waits to be tried again, in milliseconds. */
const AGAIN = 60_000;

/** One vote that is under way: it changes in one go, is kept, and then shown. */
export class Run {
  #wizard: Wizard;
  readonly #around: Surroundings;
  #isForgotten = false;
  #cancelWait = () => {};
  readonly #keep = coalesce(() => {
    const { files } = this.#around;
    return this.#isForgotten ? files.remove(this.#wizard.id) : files.write(this.#wizard);
  });

  constructor(wizard: Wizard, around: Surroundings) {
    this.#wizard = wizard;
    this.#around = around;
  }

  get wizard(): Wizard {
    return this.#wizard;
  }

  /** Keeps the vote as it is. @throws Error where the file cannot be written. */
  async keep(): Promise<void> {
    await this.#keep();
  }

  /**
   * Changes the vote, as it fits the guide of today; when it resolves, the change is kept.
   * @returns how the vote stood right after this change.
   * @throws Error where the file cannot be written; the change holds as long as the process.
   */
  async change(step: Step): Promise<Standing> {
    const today = this.#today();
    const wizard = today.guide ? step(today.wizard, today.guide) : today.wizard;
    if (wizard !== this.#wizard) {
      this.#wizard = wizard;
      this.wait();
      await this.#keep();
    }
    return { wizard, guide: today.guide };
  }

  /** Shows in the channel how the vote stands, and forgets it where it is over; never rejects. */
  readonly show = coalesce(async () => {
    try {
      const { wizard, guide } = await this.change((today) => today);
      const rest = this.#around.rest();
      if (!rest || this.#isForgotten || wizard.message === null) return;
      const t = translator(wizard.locale, this.#around.pack().language);
      await showMessage(rest, { ...wizard, message: wizard.message }, togetherView(wizard, guide, t));
      if (wizard.stage.kind === 'over') await this.forget();
    } catch (thrown) {
      await this.#notShown(thrown);
    }
  });

  /** Waits, while the bot is connected, for the time that the vote has set itself; what is due happens at once. */
  wait(): void {
    this.stopWaiting();
    const { clock, rest, background } = this.#around;
    if (!rest() || this.#isForgotten) return;
    const { stage } = this.#wizard;
    const left = stage.kind === 'open' ? stage.closes - clock.now() : AGAIN;
    const act = () => background(stage.kind === 'open' ? this.#timeIsUp() : this.show());
    if (left > 0) this.#cancelWait = clock.after(left, act);
    else act();
  }

  stopWaiting(): void {
    this.#cancelWait();
  }

  /** Forgets the vote, and its file with all that was in it. */
  async forget(): Promise<void> {
    this.#isForgotten = true;
    this.stopWaiting();
    this.#around.forgotten(this.#wizard.id);
    await this.#keep();
  }

  /** The vote without what the guide of today does not know; over where that is gone. */
  #today(): Standing {
    const { clock, pack } = this.#around;
    const guide = pack().guides.get(this.#wizard.guide);
    return {
      guide,
      wizard: guide ? fitted(this.#wizard, guide, clock.now()) : ended(this.#wizard, 'no-guide'),
    };
  }

  /** The group goes on even where that cannot be kept: a restart would only ask the question once more. */
  async #timeIsUp(): Promise<void> {
    const { clock, log } = this.#around;
    try {
      await this.change((wizard, guide) => timedOut(wizard, guide, clock.now()));
    } catch (thrown) {
      log.error(messageOf(thrown));
    }
    await this.show();
  }

  async #notShown(thrown: unknown): Promise<void> {
    const { log } = this.#around;
    const { id, channel } = this.#wizard;
    log.warn(`The vote ${id} in the channel ${channel} cannot be shown: ${messageOf(thrown)}`);
    if (!isLost(thrown)) return this.wait();
    await this.forget().catch((unkept: unknown) => log.error(`Its file stays: ${messageOf(unkept)}`));
  }
}
