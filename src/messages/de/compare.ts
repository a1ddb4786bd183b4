import type { Messages } from '../messages.ts';

export const compare: Messages['compare'] = {
  chooseAspect: 'Einen Aspekt lesen',
  more: (count) => `${count} weitere: wähle unten einen aus.`,
  relations: { differs: 'Was sich unterscheidet', alike: 'Was gleich ist', open: 'Nicht von allen bekannt' },
  compared: (subjects) => `${subjects} im Vergleich`,
  differ: (count, all, named) => `Sie unterscheiden sich in ${count} von ${all} Aspekten${named}.`,
  allAlike: (named) => `Sie sind hier in jedem Aspekt gleich${named}.`,
  alike: (aspects) => `Gleich: ${aspects}.`,
};
