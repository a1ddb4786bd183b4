import type { Document } from '../../src/answer/document.ts';

/** A small list of entries about something that is not in the pack. */
export const garden: readonly Document[] = [
  {
    id: 'watering',
    question: 'How often should I water tomatoes?',
    phrasings: [
      'how much water do tomato plants need',
      'do tomatoes need water every day',
      'watering tomatoes',
    ],
    answer: 'Two or three times a week, deeply, at the foot of the plant.',
  },
  {
    id: 'pruning',
    question: 'When do I prune roses?',
    phrasings: [
      'best time to cut back roses',
      'should roses be pruned in autumn or spring',
      'rose pruning month',
    ],
    answer: 'In early spring, above a bud that points outwards.',
  },
  {
    id: 'compost',
    question: 'What may go on the compost?',
    phrasings: [
      'can I compost citrus peel',
      'things that must not be composted',
      'is meat fine in the compost bin',
    ],
    answer: 'Plant remains, coffee grounds and egg shells; no meat and no cooked food.',
  },
  {
    id: 'fertiliser',
    question: 'Which fertiliser suits vegetables?',
    phrasings: [
      'feeding vegetables',
      'do vegetables need nitrogen',
      'organic or mineral fertiliser for vegetables',
    ],
    answer: 'Ripe compost in spring; heavy feeders get horn meal in summer.',
  },
];
