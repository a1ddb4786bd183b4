/** Comparisons. */
export const compare = {
  chooseAspect: 'Read about one aspect',
  more: (count: number) => `${count} more: choose one below.`,
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
