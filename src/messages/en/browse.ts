import { counted } from '../../base/counted.ts';

/** Looking through the topics, and what the bot is about. */
export const browse = {
  kinds: {
    concept: 'Concepts',
    faq: 'Questions',
    aspect: 'Differences',
    example: 'Examples',
    glossary: 'Terms',
  },
  chooseKind: 'Choose what to look through.',
  topics: (count: number) => counted(count, 'topic'),
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
  chooseTopic: 'Choose a topic to read',
  allKinds: 'All kinds',
  promise:
    'People wrote and checked every answer: the same question gets the same text, with its source, and what is not known gets “I don’t know”.',
  answers: (count: number, kinds: string) =>
    `**${counted(count, 'answer')}**: ${kinds}. Ask with /ask, or look through them with /browse.`,
  comparisons: (count: number) => `**${counted(count, 'comparison')}** in /compare.`,
  guides: (count: number) => `**${counted(count, 'guide')}** in /advise.`,
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
