import { counted } from '../../base/log.ts';

/** Writing and editing answers in Discord. */
export const faq = {
  commands: {
    about: 'Write, edit and publish answers',
    add: 'Write a new answer',
  },
  form: {
    add: 'A new answer',
    edit: 'Edit an answer',
    question: 'Question',
    answer: 'Answer',
    answerHint: 'Markdown. Whoever asks sees it as you write it.',
    phrasings: 'Other ways to ask it, one a line',
    phrasingsHint: 'As people really write: short, with their own words.',
    kind: 'Kind',
    sources: 'What it rests on',
    sourcesHint: 'Shown small under the answer.',
    kinds: {
      faq: 'A question',
      concept: 'A concept, explained',
      example: 'An example',
      glossary: 'A term, in a sentence or two',
    },
    staff: 'Our staff',
  },
  /** What a draft does. */
  notes: {
    add: 'New answer',
    edit: 'Edit',
    retire: 'Retire',
    undo: 'Undo',
    import: 'Import',
    folder: 'As in the folder',
  },
  draft: (title: string) => `Draft: ${title}`,
  by: (editor: string, when: string) => `by ${editor}, ${when}`,
  kept: 'Kept until you publish or discard it: </faq drafts> has it.',
  problems: (count: number) =>
    `**${counted(count, 'thing')} to mend before it can be published.** Your text is kept.`,
  moreProblems: (count: number) => `and ${count} more`,
  publish: 'Publish',
  publishing: 'Published. Answers follow in a moment.',
  live: (title: string) => `**Live:** ${title}`,
  liveBroken: (title: string, why: string) =>
    `**Published:** ${title}. But the answers could not follow: ${why} Use Undo, or tell whoever runs the bot.`,
  again: 'Edit again',
  discard: 'Discard',
  discarded: 'Discarded.',
  undo: 'Undo',
  onlyInServers: 'Answers are edited in a server. Use this command there.',
  notEditor:
    'Only who may manage this server, or has an editors’ role, can do that. Your draft is kept: any of them finds it in </faq drafts>.',
  gone: 'This draft was published or discarded already. See </faq history> and </faq drafts>.',
  changed: 'This draft was changed since you looked at it. Here it is as it is now.',
  unreachable:
    'What editors write cannot be kept at the moment, so nothing was changed. Answers go on. Try again in a minute; if it stays so, tell whoever runs the bot.',
};
