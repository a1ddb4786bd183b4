import { counted } from '../../base/counted.ts';
import type { Messages } from '../messages.ts';

const points = (count: number): string => counted(count, 'Punkt', 'Punkte');
/** After a preposition. */
const withPoints = (count: number): string => counted(count, 'Punkt', 'Punkten');

export const advice: Messages['advice'] = {
  unknown: 'Weiß nicht',
  chooseGuide: 'Wozu möchtest du Rat?',
  pickGuide: 'Wähle einen Leitfaden',
  moreGuides: (count) => `${count} weitere: nenne einen mit \`/advise guide:\`.`,
  question: (number) => `Frage ${number}`,
  last: 'die letzte',
  left: (count) => `höchstens noch ${count}`,
  changeAnswer: 'Ändere deine Antwort',
  pickChange: 'Eine Antwort ändern',
  youSaid: (choice) => `Deine Antwort: ${choice}`,
  chooseOne: 'Wähle eine Antwort',
  soFar: 'Deine bisherige Antwort',
  several: 'Mehrere auf einmal',
  changedGuide: (title) =>
    `Der Leitfaden „${title}“ hat sich seither geändert, und deine Antworten passen nicht mehr. Fang von vorn an.`,
  parts: {
    why: 'Gründe',
    do: 'Nächste Schritte',
    if: 'Was das ändern würde',
    how: 'Was es braucht',
    not: 'Was nicht gefragt wurde',
  },
  previousPage: 'Vorherige Seite',
  nextPage: 'Nächste Seite',
  toResult: 'Zum Ergebnis',
  lookUp: 'Nachlesen, worauf die Gründe beruhen',
  sharedBy: (name) => `Empfehlung, geteilt von ${name}:`,
  tryYourself: 'Selbst beantworten',
  share: 'Im Kanal teilen',
  noRecommendation: 'Keine Empfehlung',
  undecided: 'Unentschieden',
  level: (count) => `**Unentschieden**: Deine Antworten geben ihnen je ${points(count)}.`,
  allElseRuledOut: '**Eindeutig**: Deine Antworten schließen alles andere aus.',
  firm: (lead, runnerUp) => `**Eindeutig**: ${points(lead)} vor ${runnerUp} auf Platz zwei.`,
  leaning: (lead, runnerUp, margin) =>
    `**Tendenz**: nur ${points(lead)} vor ${runnerUp} auf Platz zwei. Ab ${withPoints(margin)} wäre es eindeutig.`,
  allRuledOut: 'Zusammen schließen deine Antworten alles aus, was ich empfehlen könnte. Ändere eine davon.',
  nothingKnown:
    'Deine Antworten lassen es offen. Beantworte mindestens eine Frage anders als mit „Weiß nicht“.',
  ruledOut: 'scheidet aus',
  points: 'Punkte',
  mostPoints: (outcome) => `${outcome} hat die meisten Punkte.`,
  code: (code) => `Code: \`${code}\`. \`/advise code:\` zeigt das noch einmal.`,
  speaksFor: (outcome) => (outcome === undefined ? 'Was dafür spricht' : `Was für ${outcome} spricht`),
  speaksAgainst: (outcome) =>
    outcome === undefined ? 'Was dagegen spricht' : `Was gegen ${outcome} spricht`,
  rulesThemOut: 'Was sie ausschließt',
  reason: (answers, reason) => `Deine Antwort ${answers}: ${reason}`,
  rulesOut: (outcomes) => `Das schließt ${outcomes} aus.`,
  someOutcomes: (some, all) => `${some} von ${all} Ergebnissen`,
  firstSteps: 'Erste Schritte',
  technology: 'Übliche Technik',
  caveats: 'Worauf du achten solltest',
  notAsked: 'Nicht gefragt, weil keine Antwort darauf noch etwas ändern könnte',
  instead: (question, others, given) => `${question} ${others} statt ${given}`,
  nothingChanges: 'Nichts: Keine andere Antwort auf eine oder zwei Fragen würde es ändern.',
  twoTogether: 'Keine Antwort allein, aber diese beiden zusammen:',
  theyLeadTo: (outcome) => `Sie führen zu ${outcome ?? 'keiner Empfehlung'}.`,
  toNothing: 'keine Empfehlung',
  notes: {
    codeChanged: 'Der Leitfaden hat sich geändert, seit dieser Code entstand',
    begunChanged: 'Der Leitfaden hat sich geändert, seit du angefangen hast',
    pointsChanged: 'Die Punkte des Leitfadens haben sich geändert, seit dieser Code entstand.',
    sameOutcome: 'Das Ergebnis ist dasselbe.',
    allCount: '; alle Antworten zählen noch.',
    lost: (count) =>
      count === 1
        ? ': 1 Antwort zählt nicht mehr, weil es ihre Frage oder Auswahl nicht mehr gibt.'
        : `: ${count} Antworten zählen nicht mehr, weil es ihre Fragen oder Auswahlen nicht mehr gibt.`,
    goneOutcome: 'Vorher war das Ergebnis eines, das es nicht mehr gibt.',
    noOutcome: 'Vorher gab es keine Empfehlung.',
    outcome: (title) => `Vorher war das Ergebnis „${title}“.`,
  },
};
