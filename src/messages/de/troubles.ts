import type { Messages } from '../messages.ts';

export const troubles: Messages['troubles'] = {
  wentWrong: (reference) => `Etwas ist schiefgegangen. Referenz: \`${reference}\``,
  oldButton:
    'Das stammt aus einer älteren Version von mir und funktioniert nicht mehr. Tippe /, um zu sehen, was ich jetzt kann.',
  noText: 'Diese Nachricht hat keinen Text, auf den ich antworten könnte.',
  unknownQuestion:
    'Ich sehe nicht, auf welche Frage das antwortet. Drück „Warum?“ unter der Antwort oder öffne das Menü der Frage selbst.',
  botReadsNothing: 'Ein Bot liest keine Antworten. Wähle eine Person oder lass „for“ weg.',
  privateFor: 'Eine private Antwort siehst nur du: Lass entweder „private“ oder „for“ weg.',
  onlyAsker: 'Nur wer gefragt hat oder moderiert, kann das löschen.',
  answerGone: 'Diese Antwort habe ich nicht mehr. Frag noch einmal mit /ask oder sieh in /browse nach.',
  guideGone: 'Diesen Leitfaden habe ich nicht mehr. Tippe /advise, um zu sehen, welche es gibt.',
  comparisonGone: 'Diesen Vergleich habe ich nicht mehr. Tippe /compare, um zu sehen, welche es gibt.',
  aspectGone: (title) =>
    `Der Vergleich „${title}“ hat diesen Aspekt nicht mehr. Tippe /compare, um zu sehen, welche es gibt.`,
  nothingCompared: 'Hier wird nichts verglichen. Stell stattdessen eine Frage.',
  noComparison: (names) => `Dazu passt kein Vergleich. Wähle einen von diesen: ${names}.`,
  noAspect: (names) => `Dazu passt kein Aspekt. Wähle einen von diesen: ${names}.`,
  tooFewSubjects: (names) => `Nenne zwei oder drei, mit Kommas dazwischen: ${names}.`,
  notCompared: (subjects, offers) => `${subjects} werden nicht miteinander verglichen. ${offers}`,
  noSubject: (names) =>
    `Einer dieser Namen passt zu nichts, was hier verglichen wird. Zur Wahl stehen: ${names}.`,
  noGuides: 'Hier gibt es keinen Leitfaden. Stell stattdessen eine Frage.',
  whichGuide: (titles) => `Sag, welchen Leitfaden du willst: ${titles}.`,
  otherGuidesCode: (title) =>
    `Dieser Code gehört nicht zu „${title}“ oder stammt aus einer Version, von deren Fragen es keine mehr gibt. Fang den Leitfaden neu an.`,
  nobodysCode:
    'Dieser Code gehört zu keinem Leitfaden hier oder stammt aus einer Version, von deren Fragen es keine mehr gibt. Fang einen Leitfaden neu an.',
  brokenCode: (code) =>
    `„${code}“ ist kein vollständiger Code. Kopiere ihn noch einmal, vom ersten bis zum letzten Zeichen.`,
  noChoice: (choice, question, choices) =>
    `„${choice}“ steht bei „${question}“ nicht zur Wahl. Nimm ${choices}.`,
};
