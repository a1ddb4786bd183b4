import type { Messages } from '../messages.ts';

export const general: Messages['general'] = {
  language: 'de',
  quote: (text) => `„${text}“`,
  and: 'und',
  or: 'oder',
  back: 'Zurück',
  delete: 'Löschen',
  startOver: 'Von vorn',
  overview: 'Überblick',
  more: (count) => `und ${count} weitere`,
  answersIn: (language) => `Die Antworten sind auf ${language}.`,
  askIn: (language) => `Ich verstehe Fragen auf ${language}.`,
};
