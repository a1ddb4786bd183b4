import { nextQuestion } from '../../advise/advice.ts';
import { UNKNOWN } from '../../advise/answers.ts';
import { tallyVotes, type Votes } from '../../advise/vote.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { type End, openQuestion, type Wizard } from './wizard.ts';

/** What a vote begins with. */
export type Beginning = Pick<Wizard, 'id' | 'host' | 'channel' | 'locale' | 'minutes'>;

/** How long a question waits for its host where it has no set time. */
const FORGOTTEN = 24 * 60 * 60_000;

/** A vote with its first question open. @param now milliseconds since 1970, as everywhere here. */
export const begun = (beginning: Beginning, guide: Guide, now: number): Wizard =>
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
export const shownIn = (wizard: Wizard, message: string | null): Wizard =>
  wizard.message === message ? wizard : { ...wizard, message };

/** With this voter's one vote on the open question; null takes it back. */
export function voted(wizard: Wizard, voter: string, choice: string | null): Wizard {
  const question = openQuestion(wizard);
  if (question === undefined) return wizard;
  const others = wizard.votes.filter((vote) => vote.question !== question || vote.voter !== voter);
  return { ...wizard, votes: choice === null ? others : [...others, { question, voter, choice }] };
}

/** Closes the open question and asks the next one that matters, or ends. */
export function goneOn(wizard: Wizard, guide: Guide, now: number): Wizard {
  const question = openQuestion(wizard);
  if (question === undefined) return wizard;
  return ask({ ...wizard, closed: [...wizard.closed, question] }, guide, now);
}

/** Ends without the open question: its votes do not count. */
export function ended(wizard: Wizard, end: End): Wizard {
  const question = openQuestion(wizard);
  if (question === undefined) return wizard;
  const votes = wizard.votes.filter((vote) => vote.question !== question);
  return { ...wizard, votes, stage: { kind: 'over', end } };
}

/** What happens when the time of the open question is up. */
export const timedOut = (wizard: Wizard, guide: Guide, now: number): Wizard =>
  wizard.minutes === 0 ? ended(wizard, 'forgotten') : goneOn(wizard, guide, now);

/** Without what the guide no longer knows; where that is the open question, the next one is asked. */
export function fitted(wizard: Wizard, guide: Guide, now: number): Wizard {
  const question = openQuestion(wizard);
  const isGone = question !== undefined && !isQuestion(guide, question);
  const closed = wizard.closed.filter((id) => isQuestion(guide, id));
  const votes = wizard.votes.filter((vote) => isChoice(guide, vote.question, vote.choice));
  if (!isGone && closed.length === wizard.closed.length && votes.length === wizard.votes.length)
    return wizard;
  const fitting = { ...wizard, closed, votes, changed: true };
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
export const closedVotes = ({ closed, votes }: Wizard): Votes =>
  new Map(
    closed.map((question) => [
      question,
      new Map(votes.filter((vote) => vote.question === question).map(({ voter, choice }) => [voter, choice])),
    ]),
  );

function ask(wizard: Wizard, guide: Guide, now: number): Wizard {
  const question = nextQuestion(guide, tallyVotes(guide, closedVotes(wizard)).answers);
  if (question === null) return { ...wizard, stage: { kind: 'over', end: 'decided' } };
  const closes = now + (wizard.minutes === 0 ? FORGOTTEN : wizard.minutes * 60_000);
  return { ...wizard, round: wizard.round + 1, stage: { kind: 'open', question, closes } };
}
