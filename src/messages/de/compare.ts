import type { Messages } from '../messages.ts';

export const compare: Messages['compare'] = {
  chooseAspect: 'Einen Aspekt lesen',
  more: (count) => `${count} weitere: wähle unten einen aus.`,
  relations: { differs: 'Was sich unterscheidet', alike: 'Was gleich ist', open: 'Nicht von allen bekannt' },
  compared: (subjects) => `${subjects} im Vergleich`,
  differ: (subjects, count, all, named) =>
    `${subjects} unterscheiden sich in ${count} von ${all} Aspekten${named === undefined ? '' : `: ${named}`}.`,
  allAlike: (subjects, named) =>
    `${subjects} sind hier in jedem Aspekt gleich${named === undefined ? '' : `: ${named}`}.`,
  alike: (count, named) => (named === undefined ? `Gleich in ${count}.` : `Gleich: ${named}.`),
  place: (number, all) => `${number} von ${all}`,
  alt: {
    differences: (aspects) => `Unterschiede: ${aspects}.`,
    others: (aspects) => `Gleich oder unbekannt: ${aspects}.`,
  },
};
