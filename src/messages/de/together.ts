import { counted } from '../../base/counted.ts';
import type { Messages } from '../messages.ts';

export const together: Messages['together'] = {
  notAMember: 'Stimmt in einem Kanal eines Servers ab, auf dem ich Mitglied bin.',
  unseenChannel:
    'Ich sehe diesen Kanal nicht und könnte hier nicht zeigen, wie die Abstimmung weitergeht. Bitte einen Admin, mir ' +
    '„Kanal ansehen“ zu geben, oder stimmt in einem anderen Kanal ab.',
  over: 'Diese Abstimmung ist vorbei. Eine neue beginnt mit /advise und der Option „together“.',
  closed:
    'Diese Frage ist geschlossen. Stimmen, die bis dahin da waren, bleiben; die Nachricht zeigt, wie es weitergeht.',
  choiceGone:
    'Der Leitfaden hat sich geändert, und diese Auswahl gibt es nicht mehr. Die Nachricht zeigt die Frage, wie sie jetzt ist.',
  takenBack:
    'Deine Stimme zu dieser Frage ist zurückgenommen. Was du zu den Fragen davor gesagt hast, zählt weiter.',
  onlyHost: (host) => `Das kann nur <@${host}>, von dem diese Abstimmung stammt, oder wer moderiert.`,
  yourVote: (choice) => `Deine Stimme: ${choice}`,
  secret: 'Niemand sonst sieht sie. Bis die Frage schließt, kannst du noch einmal stimmen und sie so ändern.',
  takeBack: 'Stimme zurücknehmen',
  goOn: 'Weiter',
  stop: 'Beenden',
  vote: 'Abstimmen',
  guideChanged:
    'Der Leitfaden wurde während der Abstimmung geändert; was nicht mehr passt, bleibt unberücksichtigt.',
  guideGone:
    'Den Leitfaden dieser Abstimmung gibt es nicht mehr, deshalb endet sie hier ohne Ergebnis. Tippe /advise, um zu ' +
    'sehen, welche Leitfäden es gibt.',
  progress: (number, left, host) => {
    const rest = left <= 1 ? 'die letzte' : `höchstens noch ${left - 1}`;
    return `Gemeinsam entscheiden: Frage ${number}, ${rest}. Begonnen von <@${host}>, weiter oder Schluss geht nur von dort.`;
  },
  before: (opinion) => `Davor: ${opinion}`,
  turnout: (votes) =>
    votes === 0 ? 'Noch hat niemand abgestimmt.' : `${counted(votes, 'Stimme', 'Stimmen')}.`,
  openUntil: (host, when) => `Offen, bis <@${host}> weitergeht; spätestens ${when} ist Schluss.`,
  closes: (when) => `Schließt ${when}.`,
  rules: 'Jede Person hat eine Stimme und kann sie ändern; niemand sieht, wer wie gestimmt hat.',
  decided: (how) => `Gemeinsam entschieden: ${how}`,
  members: (members, questions) =>
    members === 1
      ? `1 Mitglied hat zu ${counted(questions, 'Frage', 'Fragen')} abgestimmt.`
      : `${members} Mitglieder haben zu ${counted(questions, 'Frage', 'Fragen')} abgestimmt.`,
  stopped: 'Die Abstimmung wurde vorzeitig beendet; die offene Frage zählt nicht.',
  forgotten: (host) => `Sie endete, weil <@${host}> einen Tag lang nicht weitergegangen ist.`,
  reasons: 'Gründe und erste Schritte',
  alone: 'Allein weitermachen',
  strengths: {
    firm: 'Eindeutig: Die Antworten sprechen klar dafür.',
    leaning: 'Tendenz: Die Antworten sprechen dafür, aber nur knapp.',
    undecided: 'Unentschieden: Die Antworten sprechen ebenso für etwas anderes.',
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
    count === 1 ? '1 weitere Auswahl hatte Stimmen' : `${count} weitere hatten Stimmen`,
};
