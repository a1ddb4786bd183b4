import type { Client } from 'discord.js';
import type { Clock } from '../../src/base/clock.ts';
import { messageOf } from '../../src/base/errors.ts';
import type { Log } from '../../src/base/log.ts';
import { coalesce } from '../../src/base/steps.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { isLost, showMessage } from '../../src/discord/send.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import { LocalizedError, translator } from '../../src/locales/translator.ts';
import type { GuideIds } from './resultView.ts';
import { ended, fitted, longest, type Session, timedOut } from './session.ts';
import type { Sessions } from './sessions.ts';
import { voteView } from './voteView.ts';

/** What a vote needs of the process that runs it. */
export interface Surroundings {
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly log: Log;
  /** Of the guide's own buttons. */
  readonly ids: GuideIds;
  readonly pack: (server: string | null) => Pack;
  /** Resolves when the pack of that server is at hand. */
  readonly ready: (server: string | null) => Promise<void>;
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

/** How long what could not be kept or shown waits to be tried again, in milliseconds. */
export const AGAIN = 60_000;

/** A change that somebody waits for, and how the vote stood right after it. */
interface Asked {
  readonly step: Step;
  state?: VoteState;
}

/** One vote that is under way: a change is kept in one go with those that came meanwhile, and then shown. */
export class Run {
  #session: Session;
  readonly #around: Surroundings;
  #isForgotten = false;
  #cancelWait = () => {};
  /** What each voter was told privately, by voter: lost with the process, as Discord's right to take it away is. */
  readonly #ballots = new Map<string, Ballot>();
  #asked: readonly Asked[] = [];
  readonly #commit = coalesce(async () => {
    const asked = this.#asked;
    this.#asked = [];
    await this.#around.ready(this.#session.server);
    const kept = await this.#around.sessions.change(this.#session.id, (before) =>
      asked.reduce((session, each) => {
        each.state = this.#after(session, each.step);
        return each.state.session;
      }, before),
    );
    if (kept) this.#follow(kept);
    else this.#drop();
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

  /**
   * Changes the vote as it is kept, and as it fits the guide of today; when it resolves, the change is kept.
   * @returns how the vote stood right after this change.
   * @throws LocalizedError where the vote is over or cannot be kept; then there was no change.
   */
  async change(step: Step): Promise<VoteState> {
    const asked: Asked = { step };
    this.#asked = [...this.#asked, asked];
    await this.#commit();
    if (!asked.state || this.#isForgotten) throw new LocalizedError(({ vote }) => vote.over);
    return asked.state;
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
      if (!client) return;
      const { message } = session;
      if (message !== null)
        await showMessage(client, { ...session, message }, viewOf(session, guide, this.#around));
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
    // A clock that is put back while a question is open does not keep it open.
    const left = stage.kind === 'open' ? Math.min(stage.closes - clock.now(), longest(this.#session)) : AGAIN;
    const act = () => background(stage.kind === 'open' ? this.#timeIsUp() : this.show());
    if (left > 0) this.#cancelWait = clock.after(left, act);
    else act();
  }

  stopWaiting(): void {
    this.#cancelWait();
  }

  /** Forgets the vote, and all that is kept of it. @throws LocalizedError where that cannot be; then it goes on. */
  async forget(): Promise<void> {
    await this.#around.sessions.remove(this.#session.id);
    this.#drop();
  }

  #drop(): void {
    this.#isForgotten = true;
    this.stopWaiting();
    this.#around.forgotten(this.#session.id);
  }

  #follow(session: Session): void {
    this.#session = session;
    for (const [voter, ballot] of this.#ballots) if (this.#isStale(ballot)) this.#take(voter);
    this.wait();
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
  #after(session: Session, step: Step): VoteState {
    const { clock, pack } = this.#around;
    const guide = pack(session.server).guides.get(session.guide);
    if (!guide) return { guide, session: ended(session, 'no-guide') };
    return { guide, session: step(fitted(session, guide, clock.now()), guide) };
  }

  async #timeIsUp(): Promise<void> {
    const { clock } = this.#around;
    const { round } = this.#session;
    try {
      await this.change((session, guide) =>
        session.round === round ? timedOut(session, guide, clock.now()) : session,
      );
    } catch {
      // What is wrong with the store is in the log already.
      if (!this.#isForgotten) this.#waitAgain();
      return;
    }
    await this.show();
  }

  #waitAgain(): void {
    const { clock, client, background } = this.#around;
    this.stopWaiting();
    if (client()) this.#cancelWait = clock.after(AGAIN, () => background(this.show()));
  }

  async #notShown(thrown: unknown): Promise<void> {
    const { log } = this.#around;
    const { id, channel } = this.#session;
    // Over meanwhile, or kept by a store that is out of reach: the log has that already.
    if (this.#isForgotten) return;
    if (thrown instanceof LocalizedError) return this.#waitAgain();
    log.warn(`The vote ${id} in the channel ${channel} cannot be shown: ${messageOf(thrown)}`);
    if (!isLost(thrown)) return this.#session.stage.kind === 'open' ? this.wait() : this.#waitAgain();
    await this.forget().catch(() => this.#waitAgain());
  }
}

const viewOf = (session: Session, guide: Guide | undefined, { pack, ids }: Surroundings): MessageView =>
  voteView(session, guide, { t: translator(session.locale, pack(session.server).language), ids });
