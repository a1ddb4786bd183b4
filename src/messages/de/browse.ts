import { counted } from '../../base/counted.ts';
import type { Messages } from '../messages.ts';

export const browse: Messages['browse'] = {
  kinds: {
    concept: 'Grundlagen',
    faq: 'Fragen',
    aspect: 'Unterschiede',
    example: 'Beispiele',
    glossary: 'Begriffe',
  },
  chooseKind: 'Wähle aus, was du durchsehen willst.',
  topics: (count) => counted(count, 'Thema', 'Themen'),
  page: (page, pages) => `Seite ${page} von ${pages}`,
  previous: 'Vorherige',
  next: 'Nächste',
  chooseTopic: 'Wähle ein Thema',
  allKinds: 'Alle Arten',
  promise:
    'Menschen haben jede Antwort geschrieben und geprüft: Gleiche Fragen bekommen denselben Text mit seiner Quelle, und wo ich nichts weiß, sage ich das.',
  answers: (count, kinds) =>
    `**${counted(count, 'Antwort', 'Antworten')}**: ${kinds}. Frag mit /ask oder sieh sie mit /browse durch.`,
  comparisons: (count) => `**${counted(count, 'Vergleich', 'Vergleiche')}** in /compare.`,
  guides: (count) => `**${counted(count, 'Leitfaden', 'Leitfäden')}** in /advise.`,
  sources: (count) => counted(count, 'Quelle', 'Quellen'),
  knowledge: 'Wissen',
  addToServer: 'Zu einem Server hinzufügen',
  neutrality: (expected, questions, wins) => {
    const average = String(expected).replace('.', ',');
    const asked = `stellt im Schnitt ${average} seiner ${questions} Fragen`;
    return wins === undefined ? `${asked}.` : `${asked}; über alle möglichen Antworten rät er zu ${wins}.`;
  },
  lessThanOnePercent: 'weniger als 1 %',
};
