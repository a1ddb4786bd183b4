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
  first: 'First',
  second: 'Second',
  behind: (margin: string) => `${margin} behind the first`,
  itsWords: 'Its words',
  noWords: 'none',
  nearestPhrasing: 'Nearest phrasing',
  from: (confidence: string, signals: string) => `**Confidence ${confidence}** from ${signals}`,
  bias: (points: string) => `a start of ${points}`,
  signals: {
    choice: 'lead over the others',
    ridge: 'what the phrasings teach',
    explained: 'likeness to phrasings',
    outside: 'likeness to what is not answered',
    known: 'words that are known',
    covered: 'words that the answer has',
    themed: 'a theme of the knowledge',
    length: 'how much is said',
  },
  again: (version: string) =>
    `\`wireside ask --why\` shows every number. The same words on version ${version} give the same.`,
};
