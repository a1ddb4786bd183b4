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
    together: 'Vote on it in this channel: how long each question is open',
    minutes: (count: number) => (count === 1 ? '1 minute a question' : `${count} minutes a question`),
    hour: 'an hour a question',
    untilGoOn: 'until I go on',
  },
  browse: { about: 'Look through everything that can be asked' },
  about: { about: 'What this bot knows, its sources and its version' },
};
