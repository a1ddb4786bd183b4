/** Around answers, suggestions and "I don't know". */
export const answers = {
  for: (user: string) => `For <@${user}>`,
  otherUnanswered: "I don't have an answer to the other question. Try it alone, in other words.",
  source: 'Source',
  sources: 'Sources',
  words: { sure: 'sure', likely: 'likely', unsure: 'unsure' },
  why: 'Why?',
  didYouMean: 'Did you mean one of these?',
  notSure: (asked: string) => `I am not sure about ${asked}. Did you mean one of these?`,
  further: 'I have no reason beside that answer. These go further:',
  /** @param asked what was asked, in quotation marks; left out where it stands above. */
  unknown: (asked?: string) => `I don't have an answer to ${asked ?? 'that'}.`,
  nearest: 'These topics are nearest; /browse shows all.',
  everyTopic: 'Use /browse to see every topic.',
  cover: (name: string, example?: string) =>
    `I answer questions about ${name}${example === undefined ? '' : `, such as ${example}`}. Use /browse to see every topic.`,
  onlyLanguage: (language: string) => `I can only answer questions in ${language}.`,
  hint: 'An answer to the title of this post. Where it does not help, its author can delete it.',
  unseen:
    'Discord does not show me the message that you reply to. Open its menu, choose Apps and then “Answer this”; or ' +
    'write the question beside my name.',
};
