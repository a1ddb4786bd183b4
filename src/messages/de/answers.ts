import type { Messages } from '../messages.ts';

export const answers: Messages['answers'] = {
  for: (user) => `Für <@${user}>`,
  otherUnanswered: 'Zur anderen Frage habe ich keine Antwort. Stell sie allein und mit anderen Worten.',
  source: 'Quelle',
  sources: 'Quellen',
  words: { sure: 'sicher', likely: 'wahrscheinlich', unsure: 'unsicher' },
  why: 'Warum?',
  didYouMean: 'Meinst du eine dieser Fragen?',
  notSure: (asked) => `Bei ${asked} bin ich mir nicht sicher. Meinst du eine dieser Fragen?`,
  further: 'Eine Begründung zu dieser Antwort habe ich nicht. Hier geht es weiter:',
  unknown: (asked) =>
    asked === undefined ? 'Darauf habe ich keine Antwort.' : `Auf ${asked} habe ich keine Antwort.`,
  nearest: 'Diese Themen kommen dem am nächsten; alle zeigt /browse.',
  everyTopic: 'Alle Themen zeigt /browse.',
  cover: (name, example) =>
    `Ich beantworte Fragen zum Thema ${name}${example === undefined ? '' : `, zum Beispiel ${example}`}. Alle Themen zeigt /browse.`,
  onlyLanguage: (language) => `Ich kann nur Fragen auf ${language} beantworten.`,
  hint: 'Eine Antwort auf den Titel dieses Beitrags. Hilft sie nicht, kann sie löschen, wer ihn geschrieben hat.',
  unseen:
    'Discord zeigt mir die Nachricht nicht, auf die du antwortest. Öffne ihr Menü, wähle Apps und dann ' +
    '„Answer this“; oder schreib die Frage neben meinen Namen.',
};
