import { counted } from '../../base/log.ts';
import type { Translations } from '../en.ts';

export const faq: Translations['faq'] = {
  commands: {
    about: 'Antworten schreiben, ändern und veröffentlichen',
    add: 'Eine neue Antwort schreiben',
    edit: 'Eine Antwort ändern',
    retire: 'Eine Antwort entfernen',
    answer: 'Die Antwort; wähle einen Vorschlag',
    drafts: 'Was geschrieben und noch nicht veröffentlicht ist',
    history: 'Was veröffentlicht wurde, und rückgängig machen',
    one: 'Von einer Antwort; ohne Angabe von allen',
    import: 'Antworten aus Dateien übernehmen: Tags, Tabellen, Seiten, Exporte',
    export: 'Was geändert wurde, als Patch für git und als Dateien',
  },
  form: {
    add: 'Eine neue Antwort',
    edit: 'Eine Antwort ändern',
    question: 'Frage',
    answer: 'Antwort',
    answerHint: 'Markdown. Wer fragt, sieht sie so, wie du sie schreibst.',
    phrasings: 'Andere Fragen danach, eine je Zeile',
    phrasingsHint: 'So, wie Leute wirklich schreiben: kurz, mit ihren Worten.',
    kind: 'Art',
    sources: 'Worauf sie sich stützt',
    sourcesHint: 'Steht klein unter der Antwort.',
    kinds: {
      faq: 'Eine Frage',
      concept: 'Eine Grundlage, erklärt',
      example: 'Ein Beispiel',
      glossary: 'Ein Begriff in ein, zwei Sätzen',
    },
    staff: 'Unser Team',
  },
  notes: {
    add: 'Neue Antwort',
    edit: 'Änderung',
    retire: 'Entfernen',
    undo: 'Rückgängig',
    import: 'Übernahme',
    folder: 'Wie im Ordner',
  },
  draft: (title) => `Entwurf: ${title}`,
  by: (editor, when) => `von ${editor}, ${when}`,
  kept: 'Bleibt, bis du ihn veröffentlichst oder verwirfst: </faq drafts> hat ihn.',
  problems: (count) =>
    `**${counted(count, 'Sache ist', 'Sachen sind')} zu ändern, bevor das veröffentlicht werden kann.** Dein Text ist aufgehoben.`,
  faults: {
    sameQuestion: (entry) => `fragt dasselbe wie die Frage von „${entry}“. Ändere oder entferne eine davon.`,
    samePhrasing: (entry, phrasing) =>
      `fragt dasselbe wie „${phrasing}“, was zu „${entry}“ führt. Ändere oder entferne eine davon.`,
    tooLong: (length, most) =>
      `hat ${length.toLocaleString('de')} Zeichen; höchstens ${most.toLocaleString('de')} gehen.`,
    noLetter: 'enthält weder Buchstaben noch Ziffern.',
  },
  givenBack: 'Was du geschrieben hast, steht hier in der Datei; es geht nichts verloren.',
  moreProblems: (count) => `und ${count} weitere`,
  preview: {
    running: 'Es wird nachgesehen, was er an den Antworten ändert …',
    rest: 'Das sind die Fragen, die er am meisten angeht; alle anderen werden noch angesehen …',
    later:
      'Alle Fragen anzusehen dauert länger, als diese Nachricht hält. </faq drafts> hat dann die Zahlen.',
    failed: 'Was er an anderen Antworten ändert, war nicht herauszufinden. Veröffentlichen geht trotzdem.',
    waiting: (fixed, of) =>
      `Beantwortet **${fixed} von ${counted(of, 'wartenden Frage', 'wartenden Fragen')}**${fixed === of ? '.' : `; ${of - fixed} bleiben offen.`}`,
    others: (count) =>
      `Auch ${counted(count, 'andere wartende Frage wird', 'andere wartende Fragen werden')} beantwortet.`,
    right: (of, stays, changes) =>
      `Von ${of.toLocaleString('de')} Fragen, die heute richtig beantwortet werden: ${stays.toLocaleString('de')} bleiben es, ${changes}.`,
    near: (line) => `Die nächsten bisher. ${line}`,
    choice: (count, examples) =>
      count === 0
        ? '0 werden zur Auswahl'
        : `**${count} ${count === 1 ? 'wird' : 'werden'} zur Auswahl** (${examples})`,
    wrong: (count, examples) =>
      count === 0
        ? '**0 werden falsch**'
        : `**${count} ${count === 1 ? 'wird' : 'werden'} falsch** (${examples})`,
    outside: (count, of, examples) =>
      `Was nicht hierher gehört: ${count === 0 ? '0' : `**${count}**`} von ${of.toLocaleString('de')} neu beantwortet${count === 0 ? '' : ` (${examples})`}.`,
    anyway: 'Trotzdem veröffentlichen',
    back: 'Zurück zum Entwurf',
    turnWrong: (count) =>
      `**${counted(count, 'Frage, die heute richtig ist, bekäme', 'Fragen, die heute richtig sind, bekämen')} eine falsche Antwort.** Trotzdem veröffentlichen?`,
    nothing: 'keine Antwort',
  },
  publish: 'Veröffentlichen',
  publishing: 'Veröffentlicht. Die Antworten folgen gleich.',
  live: (title) => `**Jetzt da:** ${title}`,
  liveBroken: (title, why) =>
    `**Veröffentlicht:** ${title}. Die Antworten konnten aber nicht folgen: ${why} Mach es rückgängig, oder sag es denen, die den Bot betreiben.`,
  again: 'Weiter bearbeiten',
  discard: 'Verwerfen',
  discarded: 'Verworfen.',
  undo: 'Rückgängig',
  showChanges: 'Änderungen zeigen',
  noChanges: 'Es ändert nichts.',
  changes: {
    title: (title) => `Was sich ändert: ${title}`,
    question: 'Frage',
    answer: 'Antwort',
    phrasings: 'Andere Fragen danach',
    kind: 'Art',
    sources: 'Worauf sie sich stützt',
    isNew: 'Neue Antwort',
    isGone: 'Entfernt. Niemand bekommt sie mehr.',
    alsoNamed: (count) =>
      `${counted(count, 'weitere Datei nennt', 'weitere Dateien nennen')} sie nicht mehr.`,
    more: 'Es ist noch mehr; </faq export> hat alles, was veröffentlicht ist.',
  },
  conflict: {
    by: (editor, when) => `**${editor} hat das ${when} geändert.** Deins ist aufgehoben.`,
    folder: '**Das wurde inzwischen im Ordner der Sammlung geändert.** Deins ist aufgehoben.',
    both: 'Beide zeigen',
    over: 'Meins darüber veröffentlichen',
    mine: 'Meins verwerfen',
    theirs: 'Was deins an dem ändern würde, was jetzt da ist',
  },
  drafts: {
    none: 'Es wartet nichts: Alles, was geschrieben wurde, ist veröffentlicht oder verworfen.',
    title: (count) =>
      `**${counted(count, 'Entwurf', 'Entwürfe')}** auf diesem Server. Alle, die bearbeiten, können daran weiterschreiben.`,
    choose: 'Einen Entwurf öffnen',
    unfinished: 'nicht fertig',
    look: 'Änderungen zum Ansehen',
    left: (name, why) => `**${name}** passt nicht mehr und wird ausgelassen: ${why}`,
    moved: (name) =>
      `**${name}** wurde auch im Ordner der Sammlung geändert; die Änderung von hier gilt weiter.`,
    takeFolder: 'Die des Ordners nehmen',
    keepOurs: 'Unsere behalten',
    kept: 'Behalten. Ab jetzt wird mit dem Ordner verglichen, wie er jetzt ist.',
  },
  history: {
    none: 'Hier wurde noch nichts veröffentlicht.',
    title: 'Veröffentlicht, das Neueste zuerst',
    of: (title) => `Zu ${title} veröffentlicht, das Neueste zuerst`,
    somebody: 'jemand',
    more: (count) => `und ${counted(count, 'weitere Datei', 'weitere Dateien')}`,
    choose: 'Eines rückgängig machen: erst sehen, was sich ändert',
    states: {
      current: 'gilt',
      replaced: 'ersetzt',
      undone: 'rückgängig gemacht',
      landed: 'jetzt im Ordner',
    },
    said: (answered, helped, missed, picked) =>
      `In den letzten 30 Tagen: ${answered}-mal die Antwort, ${helped} sagten, dass sie geholfen hat, ${missed}, dass sie etwas anderes gefragt hatten, ${picked} wählten sie unter anderen.`,
    nothingToUndo: 'Es ist schon so, wie es davor war.',
  },
  exported: {
    none: 'Hier wurde nichts geändert, was der Ordner der Sammlung nicht hat.',
    done: (count) =>
      `**${counted(count, 'Datei ist', 'Dateien sind')}** anders als im Ordner der Sammlung. Dort nimmt \`git apply\` den Patch; die zip-Datei hat dieselben Dateien ganz. Sobald der Ordner sie hat, enden die Änderungen von selbst.`,
    left: (count) =>
      `${counted(count, 'Änderung, die nicht mehr passt, ist', 'Änderungen, die nicht mehr passen, sind')} nicht dabei; siehe </faq drafts>.`,
  },
  imported: {
    title: 'Antworten übernehmen',
    files: 'Dateien',
    filesHint: 'Tags, Tabellen, Seiten, Exporte anderer Bots, auch als Zip; je 2 MB.',
    overlap: 'Was hier schon beantwortet ist',
    keep: 'Meine behalten',
    replace: 'Ersetzen',
    rights: 'Ich darf diese Texte verwenden',
    mustMay:
      'Setz den Haken bei „Ich darf diese Texte verwenden“; es wurde nichts übernommen. Darfst du nicht, dann frag, wer sie geschrieben hat.',
    tooLarge: (name, bytes) =>
      `${name} hat ${bytes.toLocaleString('de')} Bytes; 2.097.152 sind das Höchste. Teil sie, oder nimm die Kommandozeile.`,
    tooMany: (count) =>
      `Das sind ${count.toLocaleString('de')} Antworten; 500 auf einmal sind das Höchste. Teil sie, oder nimm die Kommandozeile.`,
    notFetched: (name) =>
      `${name} war von Discord nicht zu bekommen. Versuch es in einer Minute noch einmal.`,
    result: (read, usable, byHand) =>
      `**${read} gelesen, ${usable} brauchbar, ${byHand} ${byHand === 1 ? 'braucht' : 'brauchen'} Handarbeit.**`,
    byHand: 'Braucht Handarbeit',
    leftOut: 'Weggelassen',
    preview: 'Alle ansehen',
    publish: 'Alle veröffentlichen',
  },
  noAnswer: (words) => `Keine Antwort passt zu „${words}“. Wähle einen der Vorschläge.`,
  aspect: (title, file) =>
    `Das ist eine Zeile des Vergleichs „${title}“. Zeilen ändert man im Ordner der Sammlung, in \`${file}\`.`,
  guide: (title, file) =>
    `„${title}“ ist ein Leitfaden. Leitfäden ändert man nicht in Discord: Ihre Fragen und Punkte hängen zusammen. Er steht in \`${file}\` im Ordner der Sammlung.`,
  tooLong: (count) =>
    `Diese Antwort hat ${count} Zeichen, und ein Formular von Discord fasst 4.000. Ändere sie im Ordner der Sammlung, oder teile sie dort.`,
  noText: 'Diese Nachricht hat keinen Text für eine Antwort.',
  gaps: {
    about: 'Was gefragt und nicht gefunden wurde, in Gruppen',
    title: (count, tab) =>
      `**${counted(count, 'Gruppe wartet', 'Gruppen warten')}** · ${{ unanswered: 'nichts wurde gefunden', wrong: 'die Antwort war laut Mitgliedern falsch', unsure: 'Vorschläge wurden gezeigt', offtopic: 'es ging um anderes' }[tab]}`,
    tallied: (answered, suggested, none) =>
      `In den letzten 30 Tagen: ${answered} beantwortet, ${suggested} mit Vorschlägen, ${none} ohne Antwort.`,
    notKept:
      'Texte von Fragen werden auf diesem Server nicht aufgehoben. Wer ihn verwaltet, kann das in </setup> ändern.',
    tabs: {
      unanswered: (count) => `Ohne Antwort ${count}`,
      wrong: (count) => `Falsch ${count}`,
      unsure: (count) => `Unsicher ${count}`,
      offtopic: (count) => `Anderes ${count}`,
    },
    open: 'Eine Gruppe öffnen',
    asked: (count, people) =>
      `${count === 1 ? 'einmal' : `${count}-mal`} gefragt, von ${people === 1 ? 'einer Person' : `bis zu ${people} Leuten`}`,
    lastAsked: (day) => `zuletzt am ${day}`,
    near: (question) => `nahe „${question}“`,
    nearest: {
      unanswered: (question) => `Nächste Antwort: „${question}“`,
      wrong: (question) => `Die Antwort, die falsch war: „${question}“`,
      unsure: (question) => `Vorgeschlagen oder gewählt: „${question}“`,
      offtopic: (question) => `Nächste Antwort: „${question}“`,
    },
    write: 'Antwort schreiben',
    addTo: (question) => `Zu „${question}“ als Fragen`,
    notOurs: 'Nicht unseres',
    ignored: (count) =>
      `${count === 1 ? 'Eine Frage wird' : `${count} Fragen werden`} nicht mehr aufgeführt. Kommt ihr Wortlaut zu dem, was dieses Paket nicht beantwortet, schweige ich sicherer, wo jemand so fragt.`,
    outside: 'Wortlaut in outside.yaml aufnehmen',
    closed: (closed, all) =>
      `Sie beantwortet ${closed} von ${counted(all, 'Frage, die wartete', 'Fragen, die warteten')}${closed < all ? '; die anderen warten weiter' : ''}.`,
    gone: 'Diese Fragen warten nicht mehr: Jemand hat sie beantwortet, oder ihre Zeit war um. Siehe </faq gaps>.',
    notEditor: 'Das kann nur, wer diesen Server verwalten darf oder hier Antworten schreibt.',
  },
  digest: {
    title: 'Diese Woche für das Team',
    groups: (count) =>
      `**${counted(count, 'Gruppe', 'Gruppen')}** von Fragen ${count === 1 ? 'wartet' : 'warten'} auf eine Antwort`,
    wrong: (count) =>
      `**${counted(count, 'Antwort', 'Antworten')}** ${count === 1 ? 'wurde' : 'wurden'} als falsch gemeldet`,
    overdue: (count) =>
      `**${counted(count, 'Antwort', 'Antworten')}** ${count === 1 ? 'ist' : 'sind'} zur Durchsicht fällig`,
    see: 'Ansehen',
  },
  onlyInServers: 'Antworten ändert man auf einem Server. Nutze den Befehl dort.',
  notEditor:
    'Das können nur die, die den Server verwalten oder eine Rolle zum Bearbeiten haben. Dein Entwurf ist aufgehoben: Sie finden ihn unter </faq drafts>.',
  gone: 'Dieser Entwurf ist schon veröffentlicht oder verworfen. Sieh in </faq history> und </faq drafts> nach.',
  changed: 'Dieser Entwurf wurde geändert, seit du ihn gesehen hast. So ist er jetzt.',
  unreachable:
    'Was Redakteure schreiben, kann gerade nicht aufgehoben werden; nichts wurde geändert. Antworten gehen weiter. Versuch es in einer Minute wieder; bleibt es so, sag es denen, die den Bot betreiben.',
};
