import { counted } from '../../base/log.ts';

const points = (count: number): string => counted(count, 'point');

/** A guide, question by question, and what it recommends. */
export const advice = {
  unknown: 'Don’t know',
  chooseGuide: 'What do you want advice about?',
  pickGuide: 'Choose a guide',
  moreGuides: (count: number) => `${count} more: name one with the option “guide” of </advise>.`,
  question: (number: number) => `Question ${number}`,
  last: 'the last',
  left: (count: number) => `at most ${count} left`,
  changeAnswer: 'Change your answer',
  pickChange: 'Change an answer',
  youSaid: (choice: string) => `You said: ${choice}`,
  chooseOne: 'Choose one',
  soFar: 'Your answer so far',
  several: 'Answer several at once',
  changedGuide: (title: string) =>
    `The guide “${title}” has changed since, and your answers no longer fit. Start over to use it.`,
  parts: {
    why: 'Reasons',
    do: 'Next steps',
    if: 'What would change this',
    how: 'What it takes',
    not: 'What was not asked',
  },
  previousPage: 'Previous page',
  nextPage: 'Next page',
  toResult: 'To the result',
  lookUp: 'Look up what the reasons rest on',
  sharedBy: (name: string) => `Advice shared by ${name}:`,
  tryYourself: 'Answer it yourself',
  share: 'Share to channel',
  noRecommendation: 'No recommendation',
  undecided: 'Undecided',
  level: (count: number) => `**Undecided**: your answers give them ${points(count)} each.`,
  allElseRuledOut: '**Firm**: your answers rule out everything else.',
  firm: (lead: number, runnerUp: string) => `**Firm**: ${points(lead)} ahead of ${runnerUp}, the runner-up.`,
  leaning: (lead: number, runnerUp: string, margin: number) =>
    `**Leaning**: only ${points(lead)} ahead of ${runnerUp}, the runner-up. From ${points(margin)} on it would be firm.`,
  allRuledOut: 'Together, your answers rule out everything that I could recommend. Change one of them.',
  nothingKnown: 'Your answers leave it open. Answer at least one question with more than “don’t know”.',
  ruledOut: 'ruled out',
  points: 'Points',
  mostPoints: (outcome: string) => `${outcome} has the most points.`,
  code: (code: string) => `Code: \`${code}\`. </advise> with the option “code” shows this again.`,
  speaksFor: (outcome?: string) => `What speaks for ${outcome ?? 'it'}`,
  speaksAgainst: (outcome?: string) => `What speaks against ${outcome ?? 'it'}`,
  rulesThemOut: 'What rules them out',
  reason: (answers: string, reason: string) => `You said ${answers}: ${reason}`,
  /** Stands in `reason` for an answer that says little by itself. */
  answerTo: (answer: string, question: string) => `${answer} to ${question}`,
  rulesOut: (outcomes: string) => `This rules out ${outcomes}.`,
  someOutcomes: (some: number, all: number) => `${some} of ${all} outcomes`,
  firstSteps: 'First steps',
  technology: 'Typical technology',
  caveats: 'What to watch out for',
  notAsked: 'Not asked, because no answer to it could change this any more',
  instead: (question: string, others: string, given: string) => `${question} ${others} instead of ${given}`,
  nothingChanges: 'Nothing: no other answer to one question or to two would.',
  twoTogether: 'No single answer, but these two together:',
  theyLeadTo: (outcome?: string) => `They lead to ${outcome ?? 'no recommendation'}.`,
  toNothing: 'no recommendation',
  /** What has changed since a code was made, or since somebody began. */
  notes: {
    codeChanged: 'The guide has changed since this code was made',
    begunChanged: 'The guide has changed since you began',
    pointsChanged: 'The points of the guide have changed since this code was made.',
    sameOutcome: 'The outcome is the same.',
    allCount: '; all of the answers still count.',
    lost: (count: number) =>
      count === 1
        ? ': 1 answer no longer counts, because its question or that choice is gone.'
        : `: ${count} answers no longer count, because their questions or those choices are gone.`,
    goneOutcome: 'Before, the outcome was one that is gone.',
    noOutcome: 'Before, there was no recommendation.',
    outcome: (title: string) => `Before, the outcome was “${title}”.`,
  },
};

/** A guide that a channel answers by vote. Hosts are ids of users. */
export const vote = {
  notAMember: 'Vote in a channel of a server that has me as a member.',
  unseenChannel:
    'I do not see this channel, so I could not say here how the vote goes on. Ask an admin to give me View Channel, or ' +
    'vote in another channel.',
  notKept:
    'I cannot keep votes at the moment, so this did not count. Whoever runs me finds the reason in the log; try again in ' +
    'a few minutes.',
  over: 'This vote is over. Begin another with </advise> and its option “together”.',
  closed: 'This question is closed. Votes that were in by then stay; the message shows how it goes on.',
  choiceGone:
    'The guide has changed and no longer has this choice. The message shows the question as it is now.',
  takenBack:
    'Your vote on this question is taken back. What you said to the questions before it stays counted.',
  onlyHost: (host: string) => `Only <@${host}>, who began this vote, or a moderator can do that.`,
  yourVote: (choice: string) => `Your vote: ${choice}`,
  secret: 'Nobody else sees it. Until the question closes you can vote again to change it.',
  takeBack: 'Take my vote back',
  goOn: 'Go on',
  stop: 'Stop',
  vote: 'Vote',
  guideChanged: 'The guide was changed during the vote; what no longer fits it is left out.',
  guideGone:
    'The guide of this vote was taken away while it was under way, so it ends here without a result. Use </advise> to ' +
    'see which guides there are.',
  progress: (number: number, left: number, host: string) => {
    const rest = left <= 1 ? 'the last' : `at most ${left - 1} left`;
    return `Decide together: question ${number}, ${rest}. Begun by <@${host}>, who can go on or stop.`;
  },
  before: (opinion: string) => `Before: ${opinion}`,
  turnout: (votes: number) => (votes === 0 ? 'Nobody has voted yet.' : `${counted(votes, 'vote')}.`),
  openUntil: (host: string, when: string) =>
    `Open until <@${host}> goes on; the vote ends ${when} at the latest.`,
  closes: (when: string) => `Closes ${when}.`,
  rules: 'One vote each, which you can change; nobody sees who voted what.',
  decided: (how: string) => `Decided together: ${how}`,
  members: (members: number, questions: number) =>
    `${counted(members, 'member')} voted on ${counted(questions, 'question')}.`,
  stopped: 'The vote was stopped before its end; the open question does not count.',
  forgotten: (host: string) => `It ended because <@${host}> did not go on within a day.`,
  reasons: 'Reasons and first steps',
  alone: 'Go on alone',
  strengths: {
    firm: 'Firm: the answers point to it clearly.',
    leaning: 'Leaning: the answers point to it, but it is close.',
    undecided: 'Undecided: the answers speak for something else as well.',
  },
  leftOpen: 'No recommendation: the answers leave it open.',
  questionsOpen: 'Questions that could change it were not asked.',
  nobodyVoted: 'nobody voted',
  tie: 'a tie',
  share: (votes: number, all: number) => `${votes} of ${all}`,
  all: (count: number) => (count === 1 ? 'one vote' : `all ${count}`),
  opinionsDiffer: 'Where opinions differ',
  everybodyAgrees: 'Where everybody agrees',
  nobodyDid: 'Where nobody voted',
  byThemselves: (got: string) => `By their own answers alone: ${got}.`,
  wouldGive: (choice: string, votes: number, outcome: string) => `${choice} (${votes}) would give ${outcome}`,
  theSame: 'the same',
  nothing: 'no recommendation',
  moreChoices: (count: number) => `${count} more choices had votes`,
};
