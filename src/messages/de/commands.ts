import type { Messages } from '../messages.ts';

export const commands: Messages['commands'] = {
  ask: {
    about: 'Stell eine Frage in deinen eigenen Worten',
    question: 'Deine Frage; wähle einen Vorschlag oder schreib selbst',
    private: 'Die Antwort nur dir zeigen',
    for: 'Die Person, für die die Antwort gedacht ist',
  },
  compare: {
    about: 'Vergleiche Dinge nebeneinander',
    topic: 'Was verglichen wird',
    aspect: 'Nur ein Aspekt; ohne Angabe alle in Kürze',
    subjects: 'Zwei oder drei, die verglichen werden, etwa der erste und der letzte; ohne Angabe alle',
  },
  advise: {
    about: 'Finde Schritt für Schritt heraus, was passt: nur für dich, oder der Kanal stimmt ab',
    guide: 'Worum es gehen soll',
    express: 'Mehrere Fragen auf einmal in einem Formular beantworten',
    code: 'Ein Ergebnis noch einmal zeigen; sein Code steht darunter',
    together: 'In diesem Kanal darüber abstimmen: wie lange jede Frage offen ist',
    minutes: (count) => (count === 1 ? '1 Minute je Frage' : `${count} Minuten je Frage`),
    hour: 'eine Stunde je Frage',
    untilGoOn: 'bis ich weitergehe',
  },
  browse: { about: 'Sieh alles durch, was man fragen kann' },
  about: { about: 'Was dieser Bot weiß, seine Quellen und seine Version' },
};
