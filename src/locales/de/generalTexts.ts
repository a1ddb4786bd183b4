import { counted } from '../../base/log.ts';
import type { Translations } from '../en.ts';

export const general: Translations['general'] = {
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

export const browse: Translations['browse'] = {
  kinds: {
    concept: 'Grundlagen',
    faq: 'Fragen',
    aspect: 'Unterschiede',
    example: 'Beispiele',
    glossary: 'Begriffe',
  },
  open: 'Alle Themen',
  chooseKind: 'Wähle aus, was du durchsehen willst.',
  topics: (count) => counted(count, 'Thema', 'Themen'),
  page: (page, pages) => `Seite ${page} von ${pages}`,
  previous: 'Vorherige',
  next: 'Nächste',
  chooseTopic: 'Wähle ein Thema',
  allKinds: 'Alle Kategorien',
  promise:
    'Jede Antwort wurde vorher geschrieben: Gleiche Fragen bekommen denselben Text mit seiner Quelle, und wo ich nichts weiß, sage ich das.',
  checked: (count, all) =>
    count === all
      ? 'Jede wurde an ihren Quellen geprüft.'
      : `${count} von ${all} wurden an ihren Quellen geprüft.`,
  answers: (count, kinds) =>
    `**${counted(count, 'Antwort', 'Antworten')}**: ${kinds}. Frag mit </ask> oder sieh sie mit </browse> durch.`,
  comparisons: (count) => `**${counted(count, 'Vergleich', 'Vergleiche')}** in </compare>.`,
  guides: (count) => `**${counted(count, 'Leitfaden', 'Leitfäden')}** in </advise>.`,
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

export const commands: Translations['commands'] = {
  ask: {
    about: 'Stell eine Frage in deinen eigenen Worten',
    question: 'Deine Frage; wähle einen Vorschlag oder schreib selbst',
    private: 'Die Antwort nur dir zeigen',
    for: 'Die Person, für die die Antwort gedacht ist',
  },
  compare: {
    about: 'Stelle Themen einander gegenüber',
    topic: 'Was verglichen wird',
    aspect: 'Nur ein Aspekt; ohne Angabe alle in Kürze',
    subjects: 'Zwei oder drei Themen, durch Kommas getrennt; ohne Angabe alle',
  },
  advise: {
    about: 'Finde Schritt für Schritt heraus, was passt: nur für dich, oder der Kanal stimmt ab',
    guide: 'Worum es gehen soll',
    express: 'Mehrere Fragen auf einmal in einem Formular beantworten',
    code: 'Ein Ergebnis noch einmal zeigen; sein Code steht darunter',
    vote: 'In diesem Kanal darüber abstimmen: wie lange jede Frage offen ist',
    minutes: (count) => (count === 1 ? '1 Minute je Frage' : `${count} Minuten je Frage`),
    hour: 'eine Stunde je Frage',
    untilGoOn: 'bis ich auf „Weiter“ klicke',
  },
  browse: { about: 'Alle Themen durchstöbern' },
  about: { about: 'Was dieser Bot weiß, seine Quellen und seine Version' },
  privacy: { about: 'Was von deinen Fragen hier aufbewahrt wird, wie lange, und wie du es löschen lässt' },
  setup: { about: 'Was ich auf diesem Server weiß und wie ich antworte: ansehen und ändern' },
};

const saidOf = (words: string): string => (words === '' ? 'Dazu' : `Zu „${words}“`);

export const troubles: Translations['troubles'] = {
  wentWrong: (reference) => `Etwas ist schiefgegangen. Referenz: \`${reference}\``,
  tooMuch:
    'Das ist mehr, als ich einer Person auf einmal beantworte; ein Teil davon bleibt ohne Antwort. Warte ein paar Sekunden und frag dann noch einmal.',
  oldButton:
    'Das stammt aus einer älteren Version von mir und funktioniert nicht mehr. Tippe /, um zu sehen, was ich jetzt kann.',
  packLoading: 'Was ich für diesen Server weiß, wird gerade geladen. Frag in ein paar Sekunden noch einmal.',
  packBroken:
    'Was ich für diesen Server weiß, lässt sich gerade nicht lesen, deshalb antworte ich hier nicht. Wer mich betreibt, findet den Grund in meinem Protokoll; wer den Server verwaltet, kann mit </setup> ein anderes Paket wählen.',
  notHere: 'Wer diesen Server verwaltet, möchte in diesem Kanal keine Antworten. Frag in einem anderen.',
  privateChannel:
    'In diesem Kanal sieht nur die Person eine Antwort, die gefragt hat. Lass „for“ weg oder frag in einem anderen Kanal.',
  noSharing:
    'In diesem Kanal sieht nur die Person eine Antwort, die gefragt hat; teilen oder abstimmen kann man hier nicht.',
  noText: 'Diese Nachricht hat keinen Text, auf den ich antworten könnte.',
  unknownQuestion:
    'Ich sehe nicht, auf welche Frage das antwortet. Drück „Warum?“ unter der Antwort oder öffne das Menü der Frage selbst.',
  botReadsNothing: 'Ein Bot liest keine Antworten. Wähle eine Person oder lass „for“ weg.',
  privateFor: 'Eine private Antwort siehst nur du: Lass entweder „private“ oder „for“ weg.',
  onlyAsker: 'Nur wer gefragt hat oder moderiert, kann das löschen.',
  answerGone: 'Diese Antwort habe ich nicht mehr. Frag noch einmal mit </ask> oder sieh in </browse> nach.',
  guideGone: 'Diesen Leitfaden habe ich nicht mehr. Mit </advise> siehst du, welche es gibt.',
  comparisonGone: 'Diesen Vergleich habe ich nicht mehr. Mit </compare> siehst du, welche es gibt.',
  aspectGone: (title) =>
    `Der Vergleich „${title}“ hat diesen Aspekt nicht mehr. Mit </compare> siehst du, welche es gibt.`,
  nothingCompared: 'Hier wird nichts verglichen. Stell stattdessen eine Frage.',
  noComparison: (topic, names) => `${saidOf(topic)} passt kein Vergleich. Wähle einen von diesen: ${names}.`,
  noAspect: (aspect, names) => `${saidOf(aspect)} passt kein Aspekt. Wähle einen von diesen: ${names}.`,
  tooFewSubjects: (names) => `Nenne zwei oder drei von diesen, durch Kommas getrennt: ${names}.`,
  notCompared: (subjects, offers) => `${subjects} werden nicht miteinander verglichen. ${offers}`,
  noSubject: (name, names) =>
    `„${name}“ passt zu nichts, was hier verglichen wird. Zur Wahl stehen: ${names}.`,
  noGuides: 'Hier gibt es keinen Leitfaden. Stell stattdessen eine Frage.',
  whichGuide: (titles) => `Sag, welchen Leitfaden du willst: ${titles}.`,
  noGuide: (name, titles) => `Kein Leitfaden heißt „${name}“. Wähle einen von diesen: ${titles}.`,
  otherGuidesCode: (title) =>
    `Dieser Code gehört nicht zu „${title}“ oder stammt aus einer Version, deren Fragen es nicht mehr gibt. Fang den Leitfaden neu an.`,
  nobodysCode:
    'Dieser Code gehört zu keinem Leitfaden hier oder stammt aus einer Version, deren Fragen es nicht mehr gibt. Fang einen Leitfaden neu an.',
  brokenCode: (code) =>
    `„${code}“ ist kein vollständiger Code. Kopiere ihn noch einmal, vom ersten bis zum letzten Zeichen.`,
  noChoice: (choice, question, choices) =>
    `„${choice}“ steht bei „${question}“ nicht zur Wahl. Nimm ${choices}.`,
};
