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
