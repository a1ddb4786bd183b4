import { counted } from '../../base/counted.ts';

/** A guide that a channel answers by vote. Hosts are ids of users. */
export const together = {
  notAMember: 'Vote in a channel of a server that has me as a member.',
  unseenChannel:
    'I do not see this channel, so I could not say here how the vote goes on. Ask an admin to give me View Channel, or ' +
    'vote in another channel.',
  over: 'This vote is over. Begin another with /advise and its option “together”.',
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
    'The guide of this vote was taken away while it was under way, so it ends here without a result. Type /advise to ' +
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
