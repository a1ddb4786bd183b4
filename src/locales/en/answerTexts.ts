/** Around answers, suggestions and "I don't know". */
export const answers = {
  for: (user: string) => `For <@${user}>`,
  otherUnanswered: "I don't have an answer to the other question. Try it alone, in other words.",
  source: 'Source',
  sources: 'Sources',
  /** How far the answer may be trusted, beside its source. */
  words: { sure: 'Confidence: sure', likely: 'Confidence: likely', unsure: 'Confidence: unsure' },
  why: 'Why?',
  didYouMean: 'Did you mean one of these?',
  notSure: (asked: string) => `I am not sure about ${asked}. Did you mean one of these?`,
  further: 'I have no reason beside that answer. These go further:',
  /** @param asked what was asked, in quotation marks; left out where it stands above. */
  unknown: (asked?: string) => `I don't have an answer to ${asked ?? 'that'}.`,
  nearest: 'These topics are nearest; </browse> shows all.',
  everyTopic: 'Use </browse> to see every topic.',
  cover: (name: string, example?: string) =>
    `I answer questions about ${name}${example === undefined ? '' : `, such as ${example}`}. Use </browse> to see every topic.`,
  onlyLanguage: (language: string) => `I can only answer questions in ${language}.`,
  /** Opens a part of an answer whose author gave it no name. */
  more: 'Read more',
  hint: 'An answer to the title of this post. Where it does not help, its author can delete it.',
  unseen:
    'Discord does not show me the message that you reply to. Open its menu, choose Apps and then “Answer this”; or ' +
    'write the question beside my name.',
};

/** Why an answer is given. */
export const why = {
  title: 'Why this answer',
  changed: (version: string) =>
    `The knowledge has changed since then (version ${version}); this is what holds now.`,
  reasons: {
    blank: 'There are no words in it that ask something.',
    language: 'It is in another language or script than the knowledge.',
    near: 'It is about what I know, but no answer fits well enough.',
    'off-topic': 'It is about something else than what I know.',
  },
  thresholds: (confidence: string, answer: number, suggest: number, sure: number) =>
    `Confidence ${confidence}. An answer takes ${answer}, a suggestion ${suggest}, the word “sure” ${sure}.`,
  suggestions: 'suggestions',
  noAnswer: 'no answer',
  readAs: 'Read as',
  repaired: 'Put right',
  expanded: 'Written out',
  context: 'From the rest of the message',
  matched: 'Words in common',
  numbers: 'Numbers',
  lead: 'Ahead by',
  confidence: (value: string, model: string) => `Confidence ${value}; by the model of any pack ${model}`,
  first: 'First',
  second: 'Second',
  lost: (reasons: string) => `It came second: the first has ${reasons}.`,
  tied: 'It came second by a hair.',
  features: {
    ridge: 'nearer phrasings',
    likelihood: 'words that are more its own',
    grams: 'more alike letter by letter',
    topics: 'the topic that was named',
    covered: 'more of the words',
    whole: 'more of the rarer words',
    overlap: 'a phrasing that is more nearly the same',
    answer: 'an answer that says more of it',
  },
  exact: 'These are the very words that were written down for it.',
  doubts: {
    opposite: (asked: string, found: string) => `You asked of ${asked}, the first speaks of ${found}.`,
    replaced: (asked: string, found: string) => `You asked of ${asked}, the first speaks of ${found}.`,
    negated: (asked: string) => `You asked the other way round: ${asked}.`,
    added: (asked: string) => `You also said ${asked}, of which the first does not speak.`,
  },
  itsWords: 'Its words',
  noWords: 'none',
  nearestPhrasing: 'Nearest phrasing',
  again: (version: string) =>
    `\`wireside ask --why\` shows every number. The same words on version ${version} give the same.`,
};

/** Comparisons. */
export const compare = {
  chooseAspect: 'Read about one aspect',
  more: (count: number) => `${count} more: choose one below, or all of them.`,
  all: (count: number) => `All ${count} aspects`,
  relations: { differs: 'What differs', alike: 'What is alike', open: 'Not known of all' },
  /** The title of a comparison between some of its subjects: “A and B compared”. */
  compared: (subjects: string) => `${subjects} compared`,
  differ: (subjects: string, count: number, all: number, named?: string) =>
    `${subjects} differ in ${count} of ${all} aspects${named === undefined ? '' : `: ${named}`}.`,
  allAlike: (subjects: string, named?: string) =>
    `${subjects} are alike in every aspect here${named === undefined ? '' : `: ${named}`}.`,
  alike: (count: number, named?: string) => (named === undefined ? `Alike in ${count}.` : `Alike: ${named}.`),
  /** Which of several pictures this is. */
  place: (number: number, all: number) => `${number} of ${all}`,
  /** For whoever does not see a picture. */
  alt: {
    differences: (aspects: string) => `Differences: ${aspects}.`,
    others: (aspects: string) => `Alike or not known: ${aspects}.`,
  },
};

/** To what people say to a bot that is no question. */
export const smallTalk = {
  thanks: (name: string) => `You are welcome. Ask me anything else about ${name}.`,
  wrong: 'Sorry that this does not fit. Ask again in other words, or choose what you meant.',
  help:
    'Ask in your own words: with </ask>, in a direct message, or by writing my name. </compare> sets things side by ' +
    'side, </advise> finds out step by step what fits you.',
  choose: 'That depends on what you need. Answer a few questions, and I say what fits you, and why.',
};

/** What people say of answers, and that questions are kept. */
export const feedback = {
  helped: 'That helped',
  missed: 'Not what I asked',
  thanks: 'Thank you.',
  again: 'You have said so already. Thank you.',
  enough: 'That is a lot for one hour. Thank you; it goes on later.',
  which: 'Which of these did you mean?',
  none: 'None of these',
  noted: 'Thank you, it is noted without your name.',
  kept: (days: number) =>
    `Kept without your name for ${days === 1 ? 'a day' : `${days} days`} so that the staff can answer it.`,
  unkeep: "Don't keep it",
  unkept: 'Not kept.',
  onlyAsker: 'Only whoever asked, and editors of this server, can say that this is not to be kept.',
  unreachable:
    'It cannot be taken back at the moment. Try again in a few minutes; whoever runs me finds the reason in my log.',
};
