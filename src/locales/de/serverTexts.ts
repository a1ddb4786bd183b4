import type { Translations } from '../en.ts';

export const setup: Translations['setup'] = {
  title: 'Einrichtung dieses Servers',
  fromNowOn: 'Ab jetzt gilt',
  unchanged: 'Es wurde nichts geändert.',
  knowledge: (name) => `**Wissen**: ${name}`,
  standardPack: (name) => `„${name}“, das ich habe, wo nichts anderes gewählt ist`,
  packNamed: (name) => `„${name}“`,
  packFault: (fault, goesOn) => `-# Dieses Paket lässt sich nicht verwenden, deshalb ${goesOn}. ${fault}`,
  packBefore: 'antworte ich weiter aus dem vorigen',
  packNothing: 'antworte ich hier nicht',
  editors: (roles) =>
    `**Redaktion**: wer den Server verwalten darf${roles === '' ? '' : `, und die Mitglieder von ${roles}`}`,
  forums: (names) =>
    names === ''
      ? '**Foren**: Ich beantworte keine Titel neuer Beiträge'
      : `**Foren**: Ich beantworte Titel neuer Beiträge, wo ich sicher bin, in ${names}`,
  forumsByDefault: (names) => `${names} (so hat es festgelegt, wer mich betreibt)`,
  everyForum: 'jedem Forum',
  kept: {
    off: '**Fragen**: Von ihnen wird nichts aufbewahrt',
    counts: '**Fragen**: Aufbewahrt wird nur, wie viele beantwortet wurden und wie viele nicht',
    questions: (days) =>
      `**Fragen**: Die ohne Antwort werden ${days === 1 ? 'einen Tag' : `${days} Tage`} aufbewahrt, ohne die Person dahinter; unter jeder sage ich das`,
  },
  keptBefore: (days) =>
    `-# Fragen, die schon aufbewahrt werden, verschwinden, wenn ${days === 1 ? 'ihr Tag' : `ihre ${days} Tage`} um ${days === 1 ? 'ist' : 'sind'}.`,
  feedback: (isOn) =>
    `**Rückmeldung**: ${isOn ? 'Knöpfe unter Antworten fragen, ob sie geholfen haben' : 'Kein Knopf fragt, ob eine Antwort geholfen hat'}`,
  channels: (rules) =>
    rules === ''
      ? '**Kanäle**: Ich antworte in allen, die ich sehe, und alle können es lesen'
      : `**Kanäle**: Ich antworte in allen, die ich sehe, und alle können es lesen, außer in diesen:\n${rules}`,
  answers: {
    all: 'Befehle und wer mich anspricht bekommen eine Antwort',
    commands: 'nur Befehle bekommen eine Antwort',
    none: 'nichts bekommt eine Antwort',
  },
  privately: 'nur Befehle bekommen eine Antwort, und nur wer gefragt hat, sieht sie',
  digest: (channel) =>
    channel === '' ? '**Wöchentliche Übersicht**: keine' : `**Wöchentliche Übersicht**: in ${channel}`,
  change: 'Ändern',
  changeChannels: 'Kanäle',
  changeMore: 'Übersicht und Tage',
  storeAway:
    '-# Mein Speicher ist nicht erreichbar. So habe ich es zuletzt gelesen; danach antworte ich weiter, und ändern lässt sich nichts, bis er wieder da ist.',
  notSaved:
    'Mein Speicher ist nicht erreichbar, deshalb wurde nichts geändert, und alles bleibt, wie es war. Versuch es in ein paar Minuten noch einmal; wer mich betreibt, findet den Grund in meinem Protokoll.',
  wrongDays: 'Tage sind eine ganze Zahl von 1 bis 90. Es wurde nichts geändert.',
  form: {
    pack: 'Wissen',
    packHint: 'Woraus ich auf diesem Server antworte',
    morePacks: (shown, all) => `Die ersten ${shown} von ${all}, nach Namen`,
    standard: 'Wo nichts anderes gewählt ist',
    brokenPack: 'Lässt sich gerade nicht lesen',
    editors: 'Redaktion',
    editorsHint: 'Rollen, die Antworten schreiben dürfen, neben denen, die den Server verwalten',
    forums: 'Foren',
    forumsHint: 'Wo ich den Titel eines neuen Beitrags beantworte, einmal und nur, wenn ich sicher bin',
    learning: 'Was von Fragen aufbewahrt wird',
    learningHint: 'Nie, wer gefragt hat oder wo; jedes Mitglied kann es mit /privacy lesen',
    counts: 'Nur Zahlen',
    countsHint: 'Wie viele beantwortet wurden und wie viele nicht',
    questions: 'Fragen ohne Antwort',
    questionsHint: 'Ihr Text ohne Namen und Nummern, damit ihr sie beantworten könnt',
    off: 'Nichts',
    feedback: 'Knöpfe für Rückmeldung',
    feedbackHint: 'Unter Antworten fragen, ob sie geholfen haben',
    channelsTitle: 'Kanäle',
    channels: 'Welche Kanäle',
    channelsHint: 'Was du unten wählst, gilt für alle davon; Threads folgen ihrem Kanal',
    answers: 'Was ich dort beantworte',
    all: 'Befehle, und wer mich anspricht',
    commands: 'Nur Befehle wie /ask',
    none: 'Nichts davon',
    private: 'Nur für die Person',
    privateHint: 'Nur wer gefragt hat, sieht die Antwort; dann antworte ich nur auf Befehle',
    moreTitle: 'Übersicht und Tage',
    digest: 'Kanal der wöchentlichen Übersicht',
    digestHint: 'Was auf eine Antwort wartet, für euer Team; leer heißt keine',
    days: 'Tage, die Fragen aufbewahrt werden',
    daysHint: 'Von 1 bis 90, nachdem sie zuletzt gestellt wurden',
  },
};

export const privacy: Translations['privacy'] = {
  title: 'Was ich aufbewahre',
  nothingHere: '**Fragen**: Von dem, was du hier fragst, wird nichts aufbewahrt',
  notRead:
    '**Nachrichten**: Ich lese die, die mich ansprechen, und die, auf denen du mein Menü öffnest; sonst keine',
  votes:
    '**Stimmen** bei </advise>: wer wie gestimmt hat, bis das Ergebnis da ist, höchstens einen Tag nach der letzten Frage',
  edits:
    '**Antworten**, die jemand hier schreibt: die Antwort, und wer sie geschrieben hat, bis die Person das vergessen lässt',
  drafts: (days) => `**Entwürfe** von Antworten: höchstens ${days} Tage`,
  counts: (days) =>
    `**Zahlen** darüber, was beantwortet wurde, ohne Text und ohne die Person dahinter: ${days} Tage`,
  whenILeave: (days) => `Verlasse ich diesen Server, wird ${days} Tage später alles davon gelöscht.`,
  nobodyElse: 'Nichts davon geht an jemand anderen als Discord, und kein Sprachmodell liest es.',
  operator: (contact) =>
    contact === ''
      ? '**Wer mich betreibt**, hat nicht gesagt, wie man sich meldet; frag die, die diesen Server verwalten.'
      : `**Wer mich betreibt**: ${contact}`,
  remove: 'Eine Frage von mir löschen',
  removeTitle: 'Eine Frage löschen',
  question: 'Die Frage',
  questionHint: 'So, wie du sie gestellt hast; die Reihenfolge der Wörter spielt keine Rolle',
  removed: (count) =>
    count === 1
      ? 'Sie war einmal aufbewahrt und ist gelöscht.'
      : `Sie war an ${count} Stellen aufbewahrt und ist an allen gelöscht.`,
  notKept: 'Hier ist keine solche Frage aufbewahrt.',
  forget: 'Vergessen, dass ich bearbeitet habe',
  forgotten: (count) =>
    count === 1
      ? 'Die eine Antwort, die du hier geschrieben hast, nennt dich nicht mehr.'
      : `Die ${count} Änderungen, die du hier gemacht hast, nennen dich nicht mehr.`,
  draftsNamed: (count) =>
    count === 0
      ? ''
      : ` ${count === 1 ? 'Ein Entwurf von dir tut es' : `${count} Entwürfe von dir tun es`} noch, bis er veröffentlicht, verworfen oder zu alt ist.`,
  storeAway:
    'Mein Speicher ist nicht erreichbar, deshalb wurde nichts gelöscht. Versuch es in ein paar Minuten noch einmal.',
};
