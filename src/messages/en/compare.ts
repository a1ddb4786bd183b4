/** Comparisons. */
export const compare = {
  chooseAspect: 'Read about one aspect',
  more: (count: number) => `${count} more: choose one below.`,
  relations: { differs: 'What differs', alike: 'What is alike', open: 'Not known of all' },
  /** The title of a comparison between some of its subjects: “A and B compared”. */
  compared: (subjects: string) => `${subjects} compared`,
  differ: (count: number, all: number, named: string) => `They differ in ${count} of ${all} aspects${named}.`,
  allAlike: (named: string) => `They are alike in every aspect here${named}.`,
  alike: (aspects: string) => `Alike: ${aspects}.`,
};
