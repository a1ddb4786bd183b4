import { counted } from '../../base/counted.ts';

const points = (count: number): string => counted(count, 'point');

/** A guide, question by question, and what it recommends. */
export const advice = {
  unknown: 'Don’t know',
  chooseGuide: 'What do you want advice about?',
  pickGuide: 'Choose a guide',
  moreGuides: (count: number) => `${count} more: name one with \`/advise guide:\`.`,
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
  code: (code: string) => `Code: \`${code}\`. \`/advise code:\` shows this again.`,
  speaksFor: (outcome?: string) => `What speaks for ${outcome ?? 'it'}`,
  speaksAgainst: (outcome?: string) => `What speaks against ${outcome ?? 'it'}`,
  rulesThemOut: 'What rules them out',
  reason: (answers: string, reason: string) => `You said ${answers}: ${reason}`,
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
