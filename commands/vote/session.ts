import { z } from 'zod';
import { nextQuestion } from '../../src/advise/advice.ts';
import { UNKNOWN } from '../../src/advise/answers.ts';
import { tallyVotes, type Votes } from '../../src/advise/vote.ts';
import type { Guide } from '../../src/knowledge/pack.ts';

const Snowflake = z.string().regex(/^\d{17,20}$/);

/** Why a vote is over: to its end, by its host, because nobody went on, or because its guide was taken away. */
const End = z.enum(['decided', 'stopped', 'forgotten', 'no-guide']);

/** A guide that the members of a channel answer together: all there is to know of it, as the store holds it. */
export const Session = z
  .strictObject({
    format: z.literal(1),
    /** The id of the interaction that began it. */
    id: Snowflake,
    guide: z.string(),
    host: Snowflake,
    /** Null in a vote of before servers had packs of their own. */
    server: Snowflake.nullable().default(null),
    channel: Snowflake,
    /** The host's, in whose language the vote is held: `en-GB`. */
    locale: z.string().default('en'),
    /** The message that shows it; null until Discord has taken that. */
    message: Snowflake.nullable(),
    /** How long each question is open; 0: until the host goes on. */
    minutes: z.int().min(0),
    /** Counts the questions that were asked, so that a late click is not taken for the next question. */
    round: z.int().min(0),
    /** Ids of the questions that were voted on and are closed, in the order in which they were asked. */
    closed: z.array(z.string()),
    /** One of each voter for each question; `choice` may be UNKNOWN. */
    votes: z.array(z.strictObject({ question: z.string(), voter: Snowflake, choice: z.string() })),
    /** Something did not fit the guide any more and was left out. */
    changed: z.boolean(),
    stage: z.discriminatedUnion('kind', [
      /** `closes` in milliseconds since 1970. */
      z.strictObject({ kind: z.literal('open'), question: z.string(), closes: z.number() }),
      z.strictObject({ kind: z.literal('over'), end: End }),
    ]),
  })
  .readonly();
export type Session = z.infer<typeof Session>;

export type End = z.infer<typeof End>;

/** The question that is open; undefined once the vote is over. */
export const openQuestion = ({ stage }: Session): string | undefined =>
  stage.kind === 'open' ? stage.question : undefined;

/** What a vote begins with. */
export type Beginning = Pick<Session, 'id' | 'host' | 'server' | 'channel' | 'locale' | 'minutes'>;

/** How long a question waits for its host where it has no set time. */
const FORGOTTEN = 24 * 60 * 60_000;

/** A vote with its first question open. @param now milliseconds since 1970, as everywhere here. */
export const begun = (beginning: Beginning, guide: Guide, now: number): Session =>
  ask(
    {
      ...beginning,
      format: 1,
      guide: guide.id,
      message: null,
      round: 0,
      closed: [],
      votes: [],
      changed: false,
      stage: { kind: 'over', end: 'decided' },
    },
    guide,
    now,
  );

/** With the message that shows it, once Discord has named that. */
export const shownIn = (session: Session, message: string | null): Session =>
  session.message === message ? session : { ...session, message };

/** With this voter's one vote on the open question; null takes it back. */
export function voted(session: Session, voter: string, choice: string | null): Session {
  const question = openQuestion(session);
  if (question === undefined) return session;
  const others = session.votes.filter((vote) => vote.question !== question || vote.voter !== voter);
  return { ...session, votes: choice === null ? others : [...others, { question, voter, choice }] };
}

/** Closes the open question and asks the next one that matters, or ends. */
export function goneOn(session: Session, guide: Guide, now: number): Session {
  const question = openQuestion(session);
  if (question === undefined) return session;
  return ask({ ...session, closed: [...session.closed, question] }, guide, now);
}

/** Ends without the open question: its votes do not count. */
export function ended(session: Session, end: End): Session {
  const question = openQuestion(session);
  if (question === undefined) return session;
  const votes = session.votes.filter((vote) => vote.question !== question);
  return { ...session, votes, stage: { kind: 'over', end } };
}

/** How long a question is open at most, in milliseconds. */
export const longest = ({ minutes }: Session): number => (minutes === 0 ? FORGOTTEN : minutes * 60_000);

/** What happens when the time of the open question is up. */
export const timedOut = (session: Session, guide: Guide, now: number): Session =>
  session.minutes === 0 ? ended(session, 'forgotten') : goneOn(session, guide, now);

/** Without what the guide no longer knows; where that is the open question, the next one is asked. */
export function fitted(session: Session, guide: Guide, now: number): Session {
  const question = openQuestion(session);
  const isGone = question !== undefined && !isQuestion(guide, question);
  const closed = session.closed.filter((id) => isQuestion(guide, id));
  const votes = session.votes.filter((vote) => isChoice(guide, vote.question, vote.choice));
  if (!isGone && closed.length === session.closed.length && votes.length === session.votes.length)
    return session;
  const fitting = { ...session, closed, votes, changed: true };
  return isGone ? ask(fitting, guide, now) : fitting;
}

/** Whether a question of the guide can be answered so; “don’t know” always can. */
export const isChoice = (guide: Guide, question: string, choice: string): boolean =>
  guide.questions.some(
    ({ id, choices }) =>
      id === question && (choice === UNKNOWN || choices.some((each) => each.id === choice)),
  );

const isQuestion = (guide: Guide, question: string): boolean => isChoice(guide, question, UNKNOWN);

/** The votes on the questions that are closed. */
export const closedVotes = ({ closed, votes }: Session): Votes =>
  new Map(
    closed.map((question) => [
      question,
      new Map(votes.filter((vote) => vote.question === question).map(({ voter, choice }) => [voter, choice])),
    ]),
  );

function ask(session: Session, guide: Guide, now: number): Session {
  const question = nextQuestion(guide, tallyVotes(guide, closedVotes(session)).answers);
  if (question === null) return { ...session, stage: { kind: 'over', end: 'decided' } };
  const closes = now + longest(session);
  return { ...session, round: session.round + 1, stage: { kind: 'open', question, closes } };
}
