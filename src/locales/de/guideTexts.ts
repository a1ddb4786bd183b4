import { counted } from '../../base/log.ts';
import type { Translations } from '../en.ts';

const points = (count: number): string => counted(count, 'Punkt', 'Punkte');
/** After a preposition. */
const withPoints = (count: number): string => counted(count, 'Punkt', 'Punkten');

export const advice: Translations['advice'] = {
  unknown: 'Weiß nicht',
  chooseGuide: 'Wobei brauchst du Rat?',
  pickGuide: 'Wähle einen Leitfaden',
  moreGuides: (count) => `${count} weitere: nenne einen mit der Option „guide“ von </advise>.`,
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
  level: (count) => `**Gleichstand**: je ${points(count)}.`,
  allElseRuledOut: '**Eindeutig**: Deine Antworten schließen alles andere aus.',
  firm: (lead, runnerUp) => `**Eindeutig**: ${points(lead)} vor ${runnerUp} auf Platz zwei.`,
  leaning: (lead, runnerUp, margin) =>
    `**Tendenz**: nur ${points(lead)} vor ${runnerUp} auf Platz zwei. Ab ${withPoints(margin)} Vorsprung wäre es eindeutig.`,
  allRuledOut: 'Zusammen schließen deine Antworten alles aus, was ich empfehlen könnte. Ändere eine davon.',
  nothingKnown:
    'Deine Antworten lassen es offen. Beantworte mindestens eine Frage anders als mit „Weiß nicht“.',
  ruledOut: 'scheidet aus',
  points: 'Punkte',
  mostPoints: (outcome) => `${outcome} hat die meisten Punkte.`,
  code: (code) => `Code: \`${code}\`. </advise> mit der Option „code“ zeigt das Ergebnis erneut.`,
  speaksFor: (outcome) => (outcome === undefined ? 'Was dafür spricht' : `Was für ${outcome} spricht`),
  speaksAgainst: (outcome) =>
    outcome === undefined ? 'Was dagegen spricht' : `Was gegen ${outcome} spricht`,
  rulesThemOut: 'Was die anderen ausschließt',
  reason: (answers, reason) => `Deine Antwort ${answers}: ${reason}`,
  answerTo: (answer, question) => `${answer} auf ${question}`,
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
        ? ': 1 Antwort zählt nicht mehr, weil es ihre Frage oder Antwortmöglichkeit nicht mehr gibt.'
        : `: ${count} Antworten zählen nicht mehr, weil es ihre Fragen oder Antwortmöglichkeiten nicht mehr gibt.`,
    goneOutcome: 'Vorher war das Ergebnis eines, das es nicht mehr gibt.',
    noOutcome: 'Vorher gab es keine Empfehlung.',
    outcome: (title) => `Vorher war das Ergebnis „${title}“.`,
  },
};

export const vote: Translations['vote'] = {
  notAMember: 'Stimmt in einem Kanal eines Servers ab, auf dem ich Mitglied bin.',
  unseenChannel:
    'Ich sehe diesen Kanal nicht und könnte hier nicht zeigen, wie die Abstimmung weitergeht. Bitte einen Admin, mir ' +
    '„Kanal ansehen“ zu geben, oder stimmt in einem anderen Kanal ab.',
  notKept:
    'Ich kann Stimmen im Moment nicht aufbewahren, deshalb zählt das nicht. Wer mich betreibt, findet den Grund im Log; ' +
    'versuch es in ein paar Minuten noch einmal.',
  over: 'Diese Abstimmung ist vorbei. Eine neue beginnt mit </advise> und der Option „together“.',
  closed:
    'Diese Frage ist geschlossen. Stimmen, die bis dahin da waren, bleiben; die Nachricht zeigt, wie es weitergeht.',
  choiceGone:
    'Der Leitfaden hat sich geändert, und diese Antwortmöglichkeit gibt es nicht mehr. Die Nachricht zeigt die Frage, wie sie jetzt ist.',
  takenBack:
    'Deine Stimme zu dieser Frage ist zurückgenommen. Was du zu den Fragen davor gesagt hast, zählt weiter.',
  onlyHost: (host) => `Das können nur <@${host}> (hat gestartet) und die Moderation.`,
  yourVote: (choice) => `Deine Stimme: ${choice}`,
  secret: 'Niemand sonst sieht sie. Bis die Frage schließt, kannst du noch einmal stimmen und sie so ändern.',
  takeBack: 'Stimme zurücknehmen',
  goOn: 'Weiter',
  stop: 'Beenden',
  vote: 'Abstimmen',
  guideChanged:
    'Der Leitfaden wurde während der Abstimmung geändert; was nicht mehr passt, bleibt unberücksichtigt.',
  guideGone:
    'Den Leitfaden dieser Abstimmung gibt es nicht mehr, deshalb endet sie hier ohne Ergebnis. Mit </advise> siehst ' +
    'du, welche Leitfäden es gibt.',
  progress: (number, left, host) => {
    const rest = left <= 1 ? 'die letzte' : `höchstens noch ${left - 1}`;
    return `Gemeinsam entscheiden: Frage ${number}, ${rest}. Gestartet von <@${host}>; nur diese Person oder die Moderation kann weitergehen oder beenden.`;
  },
  before: (opinion) => `Davor: ${opinion}`,
  turnout: (votes) =>
    votes === 0 ? 'Noch hat niemand abgestimmt.' : `${counted(votes, 'Stimme', 'Stimmen')}.`,
  openUntil: (host, when) => `Offen, bis <@${host}> auf „Weiter“ klickt; spätestens ${when} ist Schluss.`,
  closes: (when) => `Schließt ${when}.`,
  rules: 'Jede Person hat eine Stimme und kann sie ändern; niemand sieht, wer wie gestimmt hat.',
  decided: (how) => `Gemeinsam entschieden: ${how}`,
  members: (members, questions) =>
    members === 1
      ? `1 Mitglied hat zu ${counted(questions, 'Frage', 'Fragen')} abgestimmt.`
      : `${members} Mitglieder haben zu ${counted(questions, 'Frage', 'Fragen')} abgestimmt.`,
  stopped: 'Die Abstimmung wurde vorzeitig beendet; die offene Frage zählt nicht.',
  forgotten: (host) => `Sie endete, weil <@${host}> einen Tag lang nicht auf „Weiter“ geklickt hat.`,
  reasons: 'Gründe und erste Schritte',
  alone: 'Allein weitermachen',
  strengths: {
    firm: 'Eindeutig: Die Antworten sprechen klar dafür.',
    leaning: 'Tendenz: Die Antworten sprechen dafür, aber nur knapp.',
    undecided: 'Unentschieden: Die Antworten sprechen genauso stark für etwas anderes.',
  },
  leftOpen: 'Keine Empfehlung: Die Antworten lassen es offen.',
  questionsOpen: 'Fragen, die das ändern könnten, wurden nicht gestellt.',
  nobodyVoted: 'keine Stimmen',
  tie: 'Gleichstand',
  share: (votes, all) => `${votes} von ${all}`,
  all: (count) => (count === 1 ? 'eine Stimme' : `alle ${count}`),
  opinionsDiffer: 'Wo die Meinungen auseinandergehen',
  everybodyAgrees: 'Wo sich alle einig sind',
  nobodyDid: 'Wo niemand abgestimmt hat',
  byThemselves: (got) => `Jede Person für sich bekäme: ${got}.`,
  wouldGive: (choice, votes, outcome) => `${choice} (${votes}) ergäbe ${outcome}`,
  theSame: 'dasselbe',
  nothing: 'keine Empfehlung',
  moreChoices: (count) =>
    count === 1
      ? '1 weitere Antwortmöglichkeit hatte Stimmen'
      : `${count} weitere Antwortmöglichkeiten hatten Stimmen`,
};
