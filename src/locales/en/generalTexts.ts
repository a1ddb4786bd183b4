import { counted } from '../../base/log.ts';

/** Words that stand in several places. */
export const general = {
  /** The language's own code, as in a pack's `language`. */
  language: 'en',
  quote: (text: string) => `“${text}”`,
  and: 'and',
  or: 'or',
  back: 'Back',
  delete: 'Delete',
  startOver: 'Start over',
  overview: 'Overview',
  more: (count: number) => `and ${count} more`,
  /** The small line where the knowledge is in another language than these words. */
  answersIn: (language: string) => `The answers are in ${language}.`,
  /** The small line there where a question was not understood. */
  askIn: (language: string) => `I understand questions in ${language}.`,
};

/** Looking through the topics, and what the bot is about. */
export const browse = {
  kinds: {
    concept: 'Concepts',
    faq: 'Questions',
    aspect: 'Differences',
    example: 'Examples',
    glossary: 'Terms',
  },
  open: 'All topics',
  chooseKind: 'Choose what to look through.',
  topics: (count: number) => counted(count, 'topic'),
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
  chooseTopic: 'Choose a topic to read',
  allKinds: 'All kinds',
  promise:
    'Every answer was written beforehand: the same question gets the same text, with its source, and what is not known gets “I don’t know”.',
  /** How many answers somebody held against their sources, of all. */
  checked: (count: number, all: number) =>
    count === all
      ? 'Each was checked against its sources.'
      : `${count} of ${all} were checked against their sources.`,
  answers: (count: number, kinds: string) =>
    `**${counted(count, 'answer')}**: ${kinds}. Ask with </ask>, or look through them with </browse>.`,
  comparisons: (count: number) => `**${counted(count, 'comparison')}** in </compare>.`,
  guides: (count: number) => `**${counted(count, 'guide')}** in </advise>.`,
  sources: (count: number) => counted(count, 'source'),
  knowledge: 'Knowledge',
  addToServer: 'Add to a server',
  /** What follows the title of a guide; `wins` has outcomes with their part of all answers. */
  neutrality: (expected: number, questions: number, wins?: string) => {
    const asked = `asks ${expected} of its ${questions} questions on average`;
    return wins === undefined ? `${asked}.` : `${asked}; over all possible answers it says ${wins}.`;
  },
  lessThanOnePercent: 'less than 1 %',
};

/** What Discord shows beside commands and options while somebody types; 100 characters at most. */
export const commands = {
  ask: {
    about: 'Ask a question in your own words',
    question: 'Your question; pick a suggestion or write your own',
    private: 'Show the answer to you only',
    for: 'The person whom the answer is meant for',
  },
  compare: {
    about: 'Compare things side by side',
    topic: 'What to compare',
    aspect: 'One aspect only; all of them in brief if left out',
    subjects: 'Two or three to compare, such as the first and the last of a topic; all of them if left out',
  },
  advise: {
    about: 'Find out what fits, step by step: only you see it, or the channel votes',
    guide: 'What the advice is about',
    express: 'Answer several questions at once, in a form',
    code: 'Show a result again; its code stands under it',
    vote: 'Vote on it in this channel: how long each question is open',
    minutes: (count: number) => (count === 1 ? '1 minute a question' : `${count} minutes a question`),
    hour: 'an hour a question',
    untilGoOn: 'until I go on',
  },
  browse: { about: 'Look through everything that can be asked' },
  about: { about: 'What this bot knows, its sources and its version' },
  privacy: { about: 'What is kept of what you ask here, for how long, and how to have it deleted' },
  setup: { about: 'What I know and how I answer in this server: see it and change it' },
};

/** What somebody typed; blank where nothing of it can be repeated. */
const said = (words: string): string => (words === '' ? 'that' : `“${words}”`);

/** What people read where something does not work: what happened, what to do. */
export const troubles = {
  wentWrong: (reference: string) => `Something went wrong. Reference: \`${reference}\``,
  tooMuch:
    'That is more than I answer for one person at once, so some of it stays without an answer. Wait a few seconds, then ask again.',
  oldButton: 'This comes from an older version of me and no longer works. Type / to see what I can do now.',
  packLoading: 'What I know for this server is being loaded. Ask again in a few seconds.',
  packBroken:
    'What I know for this server cannot be read at the moment, so I answer nothing here. Whoever runs me finds the reason in my log; who manages the server can choose another pack with </setup>.',
  notHere: 'Whoever manages this server wants no answers in this channel. Ask in another one.',
  privateChannel:
    'In this channel only whoever asked sees an answer. Leave out “for”, or ask in another channel.',
  noSharing:
    'In this channel answers are seen by whoever asked only, so nothing can be shared or voted on here.',
  noText: 'This message has no text that I could answer.',
  unknownQuestion:
    'I cannot see which question that answers. Press “Why?” under the answer, or open the menu of the question itself.',
  botReadsNothing: 'A bot reads no answers. Choose a person, or leave out “for”.',
  privateFor: 'A private answer is seen by you only: leave out either “private” or “for”.',
  onlyAsker: 'Only whoever asked, or a moderator, can delete this.',
  answerGone: 'I no longer have this answer. Ask again with </ask>, or look in </browse>.',
  guideGone: 'I no longer have this guide. Use </advise> to see which there are.',
  comparisonGone: 'I no longer have this comparison. Use </compare> to see which there are.',
  aspectGone: (title: string) =>
    `The comparison “${title}” no longer has this aspect. Use </compare> to see those there are.`,
  nothingCompared: 'Nothing is compared here. Ask a question instead.',
  noComparison: (topic: string, names: string) =>
    `No comparison fits ${said(topic)}. Choose one of these: ${names}.`,
  noAspect: (aspect: string, names: string) =>
    `No aspect fits ${said(aspect)}. Choose one of these: ${names}.`,
  tooFewSubjects: (names: string) => `Name two or three to compare, out of these: ${names}.`,
  notCompared: (subjects: string, offers: string) =>
    `${subjects} are not compared with one another. ${offers}`,
  noSubject: (name: string, names: string) =>
    `“${name}” fits nothing that is compared here. Choose from: ${names}.`,
  noGuides: 'There is no guide here. Ask a question instead.',
  whichGuide: (titles: string) => `Say which guide you want: ${titles}.`,
  noGuide: (name: string, titles: string) => `No guide is called “${name}”. Choose one of these: ${titles}.`,
  otherGuidesCode: (title: string) =>
    `This code is of another guide than “${title}”, or of a version with no question of today's. Start the guide again.`,
  nobodysCode:
    "This code is of no guide here, or of a version with no question of today's. Start a guide again.",
  brokenCode: (code: string) =>
    `“${code}” is not a whole code. Copy it again, from its first to its last character.`,
  noChoice: (choice: string, question: string, choices: string) =>
    `“${choice}” is not a choice of “${question}”. Use ${choices}.`,
};
