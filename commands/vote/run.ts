import type { Client } from 'discord.js';
import type { Clock } from '../../src/base/clock.ts';
import { messageOf } from '../../src/base/errors.ts';
import type { Log } from '../../src/base/log.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { isLost, showMessage } from '../../src/discord/send.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import { translator } from '../../src/locales/translator.ts';
import type { GuideIds } from './resultView.ts';
import { ended, fitted, type Session, timedOut } from './session.ts';
import type { SessionFiles } from './sessionFiles.ts';
import { voteView } from './voteView.ts';

/** What a vote needs of the process that runs it. */
export interface Surroundings {
  readonly files: SessionFiles;
  readonly clock: Clock;
  readonly log: Log;
  /** Of the guide's own buttons. */
  readonly ids: GuideIds;
  readonly pack: () => Pack;
  /** Undefined while the bot is not connected. */
  readonly client: () => Client | undefined;
  /** Takes work that nobody waits for; it never rejects. */
  readonly background: (work: Promise<void>) => void;
  /** Hears that a vote is over and shown. */
  readonly forgotten: (id: string) => void;
}

export type Step = (session: Session, guide: Guide) => Session;

/** How a vote stands, and the guide that it is about, where that is still there. */
export interface VoteState {
  readonly session: Session;
  readonly guide: Guide | undefined;
}

/** A private note about somebody's vote in a round. */
export interface Ballot {
  readonly round: number;
  readonly remove: () => Promise<unknown>;
}

/** How long an end that could not be shown waits to be tried again, in milliseconds. */
const AGAIN = 60_000;

/** One vote that is under way: it changes in one go, is kept, and then shown. */
export class Run {
  #session: Session;
  readonly #around: Surroundings;
  #isForgotten = false;
  #cancelWait = () => {};
  /** What each voter was told privately, by voter: lost with the process, as Discord's right to take it away is. */
  readonly #ballots = new Map<string, Ballot>();
  readonly #keep = coalesce(() => {
    const { files } = this.#around;
    return this.#isForgotten ? files.remove(this.#session.id) : files.write(this.#session);
  });

  constructor(session: Session, around: Surroundings) {
    this.#session = session;
    this.#around = around;
  }

  get session(): Session {
    return this.#session;
  }

  /** The vote as the channel sees it. */
  view(guide: Guide): MessageView {
    return viewOf(this.#session, guide, this.#around);
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
  async change(step: Step): Promise<VoteState> {
    const today = this.#today();
    const session = today.guide ? step(today.session, today.guide) : today.session;
    if (session !== this.#session) {
      this.#session = session;
      for (const [voter, ballot] of this.#ballots) if (this.#isStale(ballot)) this.#take(voter);
      this.wait();
      await this.#keep();
    }
    return { session, guide: today.guide };
  }

  /** Leaves a voter with what they were told last, as long as its question is open. */
  handOut(voter: string, ballot: Ballot): void {
    this.#take(voter);
    this.#ballots.set(voter, ballot);
    if (this.#isStale(ballot)) this.#take(voter);
  }

  /** Shows in the channel how the vote stands, and forgets it where it is over; never rejects. */
  readonly show = coalesce(async () => {
    try {
      const { session, guide } = await this.change((today) => today);
      const client = this.#around.client();
      if (!client || this.#isForgotten || session.message === null) return;
      await showMessage(
        client,
        { ...session, message: session.message },
        viewOf(session, guide, this.#around),
      );
      if (session.stage.kind === 'over') await this.forget();
    } catch (thrown) {
      await this.#notShown(thrown);
    }
  });

  /** Waits, while the bot is connected, for the time that the vote has set itself; what is due happens at once. */
  wait(): void {
    this.stopWaiting();
    const { clock, client, background } = this.#around;
    if (!client() || this.#isForgotten) return;
    const { stage } = this.#session;
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
    this.#around.forgotten(this.#session.id);
    await this.#keep();
  }

  #isStale({ round }: Ballot): boolean {
    const { stage, round: open } = this.#session;
    return stage.kind === 'over' || round !== open;
  }

  #take(voter: string): void {
    const { background, log } = this.#around;
    const ballot = this.#ballots.get(voter);
    this.#ballots.delete(voter);
    // After 15 minutes Discord no longer lets it be taken away.
    const left = (thrown: unknown) => log.debug(`A voter's note stays: ${messageOf(thrown)}`);
    if (ballot) background(ballot.remove().then(() => undefined, left));
  }

  /** The vote without what the guide of today does not know; over where that is gone. */
  #today(): VoteState {
    const { clock, pack } = this.#around;
    const guide = pack().guides.get(this.#session.guide);
    return {
      guide,
      session: guide ? fitted(this.#session, guide, clock.now()) : ended(this.#session, 'no-guide'),
    };
  }

  /** The group goes on even where that cannot be kept: a restart would only ask the question once more. */
  async #timeIsUp(): Promise<void> {
    const { clock, log } = this.#around;
    try {
      await this.change((session, guide) => timedOut(session, guide, clock.now()));
    } catch (thrown) {
      log.error(messageOf(thrown));
    }
    await this.show();
  }

  async #notShown(thrown: unknown): Promise<void> {
    const { log } = this.#around;
    const { id, channel } = this.#session;
    log.warn(`The vote ${id} in the channel ${channel} cannot be shown: ${messageOf(thrown)}`);
    if (!isLost(thrown)) return this.wait();
    await this.forget().catch((unkept: unknown) => log.error(`Its file stays: ${messageOf(unkept)}`));
  }
}

const viewOf = (session: Session, guide: Guide | undefined, { pack, ids }: Surroundings): MessageView =>
  voteView(session, guide, { t: translator(session.locale, pack().language), ids });

/**
 * Lets `work` run once at a time. Who calls while it runs shares one more run, which begins after it: each caller's
 * promise is that of a run that began after the call, so it saw everything that was there then.
 */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    const run = work().finally(() => {
      running = undefined;
    });
    running = run;
    return run;
  };
  const beginAgain = () => {
    waiting = undefined;
    return begin();
  };
  return () => {
    if (!running) return begin();
    waiting ??= running.then(beginAgain, beginAgain);
    return waiting;
  };
}
