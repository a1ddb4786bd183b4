import type { Messages } from '../messages.ts';

export const why: Messages['why'] = {
  title: 'Warum diese Antwort',
  changed: (version) =>
    `Das Wissen hat sich seither geändert (damals Version ${version}); hier steht, was jetzt gilt.`,
  reasons: {
    blank: 'Darin steht nichts, was etwas fragt.',
    language: 'Es ist in einer anderen Sprache oder Schrift als das Wissen.',
    near: 'Es geht um etwas, das ich kenne, aber keine Antwort passt gut genug.',
    'off-topic': 'Es geht um etwas anderes als das, was ich kenne.',
  },
  thresholds: (confidence, answer, suggest, sure) =>
    `Konfidenz ${confidence}. Eine Antwort braucht ${answer}, ein Vorschlag ${suggest}, das Wort „sicher“ ${sure}.`,
  suggestions: 'Vorschläge',
  noAnswer: 'keine Antwort',
  readAs: 'Gelesen als',
  repaired: 'Berichtigt',
  expanded: 'Ausgeschrieben',
  context: 'Aus dem Rest der Nachricht',
  first: 'Erster Platz:',
  second: 'Zweiter Platz:',
  behind: (margin) => `${margin} hinter dem ersten`,
  itsWords: 'Passende Wörter',
  noWords: 'keine',
  nearestPhrasing: 'Ähnlichste Formulierung',
  from: (confidence, signals) => `**Konfidenz ${confidence}** aus ${signals}`,
  bias: (points) => `einem Startwert von ${points}`,
  signals: {
    choice: 'Vorsprung vor den anderen',
    ridge: 'Gelerntes aus den Formulierungen',
    explained: 'Ähnlichkeit mit Formulierungen',
    outside: 'Ähnlichkeit mit Fremdem',
    known: 'bekannte Wörter',
    covered: 'Wörter, die in der Antwort stehen',
    themed: 'Thema des Wissens',
    length: 'Länge der Frage',
  },
  again: (version) =>
    `\`wireside ask --why\` zeigt alle Zahlen. Gleiche Worte ergeben mit Version ${version} immer dasselbe.`,
};
