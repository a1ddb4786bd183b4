import { counted } from '../../base/log.ts';

/** Writing and editing answers in Discord. */
export const faq = {
  commands: {
    about: 'Write, edit and publish answers',
    add: 'Write a new answer',
    edit: 'Change an answer',
    retire: 'Take an answer away',
    answer: 'The answer; pick a suggestion',
    drafts: 'What is written and not published yet',
    history: 'What was published, and undo',
    one: 'Of one answer; of all if left out',
    import: 'Take over answers from files: tags, tables, pages, exports',
    export: 'What editors changed, as a patch for git and as files',
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
  /** What is wrong with a field of a form, after its name. */
  faults: {
    sameQuestion: (entry: string) => `asks the same as the question of “${entry}”. Change or remove one.`,
    samePhrasing: (entry: string, phrasing: string) =>
      `asks the same as “${phrasing}”, which leads to “${entry}”. Change or remove one.`,
    tooLong: (length: number, most: number) =>
      `has ${length.toLocaleString('en')} characters; ${most.toLocaleString('en')} is the most.`,
    noLetter: 'holds no letter and no digit.',
  },
  /** Where what a form was sent with cannot be kept: it is in a file of the message. */
  givenBack: 'What you wrote is in the file here, so that nothing of it is lost.',
  moreProblems: (count: number) => `and ${count} more`,
  preview: {
    running: 'Looking at what it does to the answers…',
    rest: 'These are the questions that it concerns most; looking at all others…',
    later: 'Looking at all questions takes longer than this reply lasts. </faq drafts> has the numbers then.',
    failed: 'What it does to other answers could not be found out. It can be published without.',
    waiting: (fixed: number, of: number) =>
      `Answers **${fixed} of ${counted(of, 'waiting question')}**${fixed === of ? '.' : `; ${of - fixed} stay open.`}`,
    others: (count: number) => `It also answers ${counted(count, 'other waiting question')}.`,
    right: (of: number, stays: number, changes: string) =>
      `Of ${of.toLocaleString('en')} questions that are right today: ${stays.toLocaleString('en')} stay, ${changes}.`,
    near: (line: string) => `Nearest to it so far. ${line}`,
    choice: (count: number, examples: string) =>
      count === 0
        ? '0 become a choice'
        : `**${count} ${count === 1 ? 'becomes' : 'become'} a choice** (${examples})`,
    wrong: (count: number, examples: string) =>
      count === 0 ? '**0 turn wrong**' : `**${count} ${count === 1 ? 'turns' : 'turn'} wrong** (${examples})`,
    outside: (count: number, of: number, examples: string) =>
      `Out of scope: ${count === 0 ? '0' : `**${count}**`} of ${of.toLocaleString('en')} newly answered${count === 0 ? '' : ` (${examples})`}.`,
    anyway: 'Publish anyway',
    back: 'Back to the draft',
    turnWrong: (count: number) =>
      `**${counted(count, 'question')} that ${count === 1 ? 'is' : 'are'} right today would get a wrong answer.** Publish all the same?`,
    nothing: 'no answer',
  },
  publish: 'Publish',
  publishing: 'Published. Answers follow in a moment.',
  live: (title: string) => `**Live:** ${title}`,
  liveBroken: (title: string, why: string) =>
    `**Published:** ${title}. But the answers could not follow: ${why} Use Undo, or tell whoever runs the bot.`,
  again: 'Edit again',
  discard: 'Discard',
  discarded: 'Discarded.',
  undo: 'Undo',
  showChanges: 'Show changes',
  noChanges: 'It changes nothing.',
  changes: {
    title: (title: string) => `What changes: ${title}`,
    question: 'Question',
    answer: 'Answer',
    phrasings: 'Other ways to ask it',
    kind: 'Kind',
    sources: 'What it rests on',
    isNew: 'New answer',
    isGone: 'Taken away. Nobody gets it any more.',
    alsoNamed: (count: number) =>
      `${counted(count, 'other file')} no longer ${count === 1 ? 'names' : 'name'} it.`,
    more: 'There is more; </faq export> has what is published as a whole.',
  },
  conflict: {
    by: (editor: string, when: string) => `**${editor} changed this ${when}.** Yours is kept.`,
    folder: '**This was changed in the pack’s own folder meanwhile.** Yours is kept.',
    both: 'Show both',
    over: 'Publish mine over it',
    mine: 'Discard mine',
    theirs: 'What publishing yours would change of what is there now',
  },
  drafts: {
    none: 'Nothing is waiting: all that was written is published or discarded.',
    title: (count: number) => `**${counted(count, 'draft')}** of this server. Any editor may go on with one.`,
    choose: 'Open a draft',
    unfinished: 'not finished',
    look: 'Edits to look at',
    left: (name: string, why: string) => `**${name}** no longer fits and is left out: ${why}`,
    moved: (name: string) => `**${name}** was changed in the pack’s folder too; the edit stays in force.`,
    takeFolder: 'Take the folder’s',
    keepOurs: 'Keep ours',
    kept: 'Kept. From now on it is compared with the folder as it is now.',
  },
  history: {
    none: 'Nothing was published here yet.',
    title: 'Published, newest first',
    of: (title: string) => `Published of ${title}, newest first`,
    somebody: 'somebody',
    more: (count: number) => `and ${counted(count, 'other file')}`,
    choose: 'Undo one: see what it would change first',
    states: {
      current: 'in force',
      replaced: 'replaced',
      undone: 'undone',
      landed: 'in the folder now',
    },
    said: (answered: number, helped: number, missed: number, picked: number) =>
      `In the last 30 days: the answer ${answered} times, ${helped} said that it helped, ${missed} that they asked something else, ${picked} picked it from others.`,
    nothingToUndo: 'It is as it was before that already.',
  },
  exported: {
    none: 'Nothing was changed here that the pack’s folder does not have.',
    done: (count: number) =>
      `**${counted(count, 'file')}** differ from the pack’s folder. In that folder, \`git apply\` takes the patch; the zip has the same files whole. Once the folder has them, the edits end by themselves.`,
    left: (count: number) => `${counted(count, 'edit')} that no longer fit are not in it; see </faq drafts>.`,
  },
  imported: {
    title: 'Import answers',
    files: 'Files',
    filesHint: 'Tags, tables, pages, exports of other bots, or a zip of them; 2 MB each.',
    overlap: 'What is answered here already',
    keep: 'Keep mine',
    replace: 'Replace',
    rights: 'I may use these texts',
    mustMay:
      'Tick “I may use these texts” to import them; nothing was taken. If you may not, ask whoever wrote them.',
    tooLarge: (name: string, bytes: number) =>
      `${name} has ${bytes.toLocaleString('en')} bytes; 2,097,152 is the most. Split it, or import it with the command line.`,
    tooMany: (count: number) =>
      `These are ${count.toLocaleString('en')} answers; 500 at once is the most. Split them, or import them with the command line.`,
    notFetched: (name: string) => `${name} could not be had from Discord. Try again in a minute.`,
    result: (read: number, usable: number, byHand: number) =>
      `**${read} read, ${usable} usable, ${byHand} ${byHand === 1 ? 'needs' : 'need'} a hand.**`,
    byHand: 'Needs a hand',
    leftOut: 'Left out',
    preview: 'Preview all',
    publish: 'Publish all',
  },
  noAnswer: (words: string) => `No answer here fits “${words}”. Pick one of the suggestions.`,
  aspect: (title: string, file: string) =>
    `This is a row of the comparison “${title}”. Rows are edited in the pack’s folder, in \`${file}\`.`,
  guide: (title: string, file: string) =>
    `“${title}” is a guide. Guides are not edited in Discord: their questions and points hang together. It is in \`${file}\` of the pack’s folder.`,
  tooLong: (count: number) =>
    `This answer has ${count} characters, and a form of Discord holds 4,000. Edit it in the pack’s folder, or split it there.`,
  noText: 'This message has no text to make an answer of.',
  /** What waits for an answer. */
  gaps: {
    about: 'What was asked and not found, in groups',
    title: (count: number, tab: 'unanswered' | 'wrong' | 'unsure' | 'offtopic') =>
      `**${counted(count, 'group')} ${count === 1 ? 'waits' : 'wait'}** · ${{ unanswered: 'nothing was found', wrong: 'people said that the answer was wrong', unsure: 'suggestions were shown', offtopic: 'about something else' }[tab]}`,
    tallied: (answered: number, suggested: number, none: number) =>
      `In the last 30 days ${counted(answered, 'question was', 'questions were')} answered, ${suggested} got suggestions, ${none} got no answer.`,
    notKept: 'Texts of questions are not kept in this server. Who manages it can change that in </setup>.',
    tabs: {
      unanswered: (count: number) => `Unanswered ${count}`,
      wrong: (count: number) => `Wrong ${count}`,
      unsure: (count: number) => `Unsure ${count}`,
      offtopic: (count: number) => `Off topic ${count}`,
    },
    open: 'Open a group',
    asked: (count: number, people: number) =>
      `asked ${count === 1 ? 'once' : `${count} times`} by ${people === 1 ? 'one person' : `up to ${people} people`}`,
    lastAsked: (day: string) => `last on ${day}`,
    near: (question: string) => `near “${question}”`,
    nearest: {
      unanswered: (question: string) => `Nearest answer: “${question}”`,
      wrong: (question: string) => `The answer that was wrong: “${question}”`,
      unsure: (question: string) => `Suggested or picked: “${question}”`,
      offtopic: (question: string) => `Nearest answer: “${question}”`,
    },
    write: 'Write an answer',
    addTo: (question: string) => `Add to “${question}” as phrasings`,
    notOurs: 'Not ours',
    ignored: (count: number) =>
      `${counted(count, 'question')} will not be listed again. If their wording joins what this pack does not answer, I stay silent more surely where somebody asks so.`,
    outside: 'Add the wording to outside.yaml',
    closed: (closed: number, all: number) =>
      `It answers ${closed} of the ${counted(all, 'question')} that waited${closed < all ? '; the others go on waiting' : ''}.`,
    gone: 'These questions wait no longer: somebody answered them, or their time was over. See </faq gaps>.',
    notEditor: 'Only who may manage this server, or has an editors’ role, can do that.',
  },
  digest: {
    title: 'This week for the staff',
    groups: (count: number) =>
      `**${counted(count, 'group')}** of questions ${count === 1 ? 'waits' : 'wait'} for an answer`,
    wrong: (count: number) =>
      `**${counted(count, 'answer')}** ${count === 1 ? 'was' : 'were'} reported as wrong`,
    overdue: (count: number) =>
      `**${counted(count, 'answer')}** ${count === 1 ? 'is' : 'are'} due for a review`,
    see: 'See them',
  },
  onlyInServers: 'Answers are edited in a server. Use this command there.',
  notEditor:
    'Only who may manage this server, or has an editors’ role, can do that. Your draft is kept: any of them finds it in </faq drafts>.',
  gone: 'This draft was published or discarded already. See </faq history> and </faq drafts>.',
  changed: 'This draft was changed since you looked at it. Here it is as it is now.',
  unreachable:
    'What editors write cannot be kept at the moment, so nothing was changed. Answers go on. Try again in a minute; if it stays so, tell whoever runs the bot.',
};
