import { counted } from '../../base/log.ts';
import type { Translations } from '../en.ts';

export const faq: Translations['faq'] = {
  commands: {
    about: 'Antworten schreiben, ändern und veröffentlichen',
    add: 'Eine neue Antwort schreiben',
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
  moreProblems: (count) => `und ${count} weitere`,
  publish: 'Veröffentlichen',
  publishing: 'Veröffentlicht. Die Antworten folgen gleich.',
  live: (title) => `**Jetzt da:** ${title}`,
  liveBroken: (title, why) =>
    `**Veröffentlicht:** ${title}. Die Antworten konnten aber nicht folgen: ${why} Mach es rückgängig, oder sag es denen, die den Bot betreiben.`,
  again: 'Weiter bearbeiten',
  discard: 'Verwerfen',
  discarded: 'Verworfen.',
  undo: 'Rückgängig',
  onlyInServers: 'Antworten ändert man auf einem Server. Nutze den Befehl dort.',
  notEditor:
    'Das können nur die, die den Server verwalten oder eine Rolle zum Bearbeiten haben. Dein Entwurf ist aufgehoben: Sie finden ihn unter </faq drafts>.',
  gone: 'Dieser Entwurf ist schon veröffentlicht oder verworfen. Sieh in </faq history> und </faq drafts> nach.',
  changed: 'Dieser Entwurf wurde geändert, seit du ihn gesehen hast. So ist er jetzt.',
  unreachable:
    'Was Redakteure schreiben, kann gerade nicht aufgehoben werden; nichts wurde geändert. Antworten gehen weiter. Versuch es in einer Minute wieder; bleibt es so, sag es denen, die den Bot betreiben.',
};
