import type { Translations } from '../en.ts';

export const answers: Translations['answers'] = {
  for: (user) => `Für <@${user}>`,
  otherUnanswered: 'Zur anderen Frage habe ich keine Antwort. Stell sie allein und mit anderen Worten.',
  source: 'Quelle',
  sources: 'Quellen',
  words: {
    sure: 'Einschätzung: sicher',
    likely: 'Einschätzung: wahrscheinlich',
    unsure: 'Einschätzung: unsicher',
  },
  why: 'Warum?',
  didYouMean: 'Meinst du eine dieser Fragen?',
  notSure: (asked) => `Bei ${asked} bin ich mir nicht sicher. Meinst du eine dieser Fragen?`,
  further: 'Eine Begründung zu dieser Antwort habe ich nicht. Hier geht es weiter:',
  unknown: (asked) =>
    asked === undefined ? 'Darauf habe ich keine Antwort.' : `Auf ${asked} habe ich keine Antwort.`,
  nearest: 'Diese Themen kommen dem am nächsten; alle zeigt </browse>.',
  everyTopic: 'Alle Themen zeigt </browse>.',
  cover: (name, example) =>
    `Ich beantworte Fragen zum Thema ${name}${example === undefined ? '' : `, zum Beispiel ${example}`}. Alle Themen zeigt </browse>.`,
  onlyLanguage: (language) => `Ich kann nur Fragen auf ${language} beantworten.`,
  more: 'Weiterlesen',
  hint: 'Eine Antwort auf den Titel dieses Beitrags. Hilft sie nicht, kann die Person, die den Beitrag erstellt hat, sie löschen.',
  unseen:
    'Discord zeigt mir die Nachricht nicht, auf die du antwortest. Öffne ihr Menü, wähle Apps und dann ' +
    '„Answer this“; oder schreib die Frage neben meinen Namen.',
};

export const why: Translations['why'] = {
  title: 'Warum diese Antwort',
  changed: (version) =>
    `Das Wissen hat sich seither geändert (damals Version ${version}); hier steht, was jetzt gilt.`,
  reasons: {
    blank: 'Darin ist keine Frage zu erkennen.',
    language: 'Es ist in einer anderen Sprache oder Schrift als das Wissen.',
    near: 'Es geht um etwas, das ich kenne, aber keine Antwort passt gut genug.',
    'off-topic': 'Es geht um etwas anderes als das, was ich kenne.',
  },
  thresholds: (confidence, answer, suggest, sure) =>
    `Konfidenz ${confidence}. Eine Antwort braucht ${answer}, ein Vorschlag ${suggest}, das Wort „sicher“ ${sure}.`,
  suggestions: 'Vorschläge',
  noAnswer: 'keine Antwort',
  readAs: 'Gelesen als',
  repaired: 'Korrigiert',
  expanded: 'Ausgeschrieben',
  context: 'Aus dem Rest der Nachricht',
  matched: 'Gemeinsame Wörter',
  numbers: 'Zahlen',
  lead: 'Vorsprung durch',
  confidence: (value, model) => `Konfidenz ${value}; nach dem Modell für jedes Wissen ${model}`,
  first: 'Erster Platz:',
  second: 'Zweiter Platz:',
  lost: (reasons) => `Es kam auf den zweiten Platz: Der erste hat ${reasons}.`,
  tied: 'Es kam um Haaresbreite auf den zweiten Platz.',
  features: {
    ridge: 'ähnlichere Formulierungen',
    likelihood: 'Wörter, die mehr ihm eigen sind',
    grams: 'Buchstabe für Buchstabe mehr Ähnlichkeit',
    topics: 'das Thema, das genannt wurde',
    covered: 'mehr von den Wörtern',
    whole: 'mehr von den selteneren Wörtern',
    overlap: 'eine Formulierung, die fast dieselbe ist',
    answer: 'eine Antwort, die mehr davon sagt',
  },
  exact: 'Genau diese Worte stehen dafür im Wissen.',
  doubts: {
    opposite: (asked, found) => `Gefragt war nach ${asked}, der erste Platz spricht von ${found}.`,
    replaced: (asked, found) => `Gefragt war nach ${asked}, der erste Platz spricht von ${found}.`,
    negated: (asked) => `Gefragt war nach dem Gegenteil: ${asked}.`,
    added: (asked) => `Genannt war auch ${asked}, davon spricht der erste Platz nicht.`,
  },
  itsWords: 'Passende Wörter',
  noWords: 'keine',
  nearestPhrasing: 'Ähnlichste Formulierung',
  again: (version) =>
    `\`wireside ask --why\` zeigt alle Zahlen. Gleiche Worte ergeben mit Version ${version} immer dasselbe.`,
};

export const compare: Translations['compare'] = {
  chooseAspect: 'Einen Aspekt lesen',
  more: (count) => `Noch ${count}: wähle unten einen oder alle.`,
  all: (count) => `Alle ${count} Aspekte`,
  relations: { differs: 'Was sich unterscheidet', alike: 'Was gleich ist', open: 'Nicht für alle bekannt' },
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

export const smallTalk: Translations['smallTalk'] = {
  thanks: (name) => `Gern. Frag mich, was du sonst noch über ${name} wissen willst.`,
  wrong: 'Schade, dass das nicht passt. Frag mit anderen Worten oder wähle, was du meinst.',
  help:
    'Frag mit deinen eigenen Worten: mit </ask>, in einer Direktnachricht oder mit meinem Namen. </compare> stellt ' +
    'Dinge einander gegenüber, </advise> findet Schritt für Schritt heraus, was zu dir passt.',
  choose:
    'Das kommt darauf an, was du brauchst. Beantworte ein paar Fragen, dann sage ich dir, was passt und warum.',
};

export const feedback: Translations['feedback'] = {
  helped: 'Hat geholfen',
  missed: 'Etwas anderes gefragt',
  thanks: 'Danke.',
  again: 'Das hast du schon gesagt. Danke.',
  enough: 'Das ist viel für eine Stunde. Danke; später geht es weiter.',
  which: 'Was davon war gemeint?',
  none: 'Nichts davon',
  noted: 'Danke, es ist ohne deinen Namen vermerkt.',
  kept: (days) =>
    `Wird ohne deinen Namen ${days === 1 ? 'einen Tag' : `${days} Tage`} aufgehoben, damit das Team es beantworten kann.`,
  unkeep: 'Nicht aufheben',
  unkept: 'Nicht aufgehoben.',
  onlyAsker:
    'Nur wer gefragt hat und wer hier Antworten schreibt, kann sagen, dass das nicht aufgehoben werden soll.',
  unreachable:
    'Gerade kann es nicht zurückgenommen werden. Versuche es in ein paar Minuten noch einmal; wer mich betreibt, findet den Grund in meinem Protokoll.',
};
