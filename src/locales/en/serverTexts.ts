/** What the managers of a server choose: /setup. */
export const setup = {
  title: 'Setup of this server',
  fromNowOn: 'From now on',
  unchanged: 'Nothing was changed.',
  /** Each line says what holds; the name of what it is about stands out. */
  knowledge: (name: string) => `**Knowledge**: ${name}`,
  standardPack: (name: string) => `“${name}”, which I have where nothing else is chosen`,
  packNamed: (name: string) => `“${name}”`,
  packFault: (fault: string, goesOn: string) => `-# That pack cannot be served, so ${goesOn}. ${fault}`,
  packBefore: 'I go on answering from the one before',
  packNothing: 'I answer nothing here',
  editors: (roles: string) =>
    `**Editors**: whoever may manage the server${roles === '' ? '' : `, and the members of ${roles}`}`,
  forums: (names: string) =>
    names === ''
      ? '**Forums**: I answer no title of a new post'
      : `**Forums**: I answer the titles of new posts, where I am sure, in ${names}`,
  forumsByDefault: (names: string) => `${names} (as whoever runs me has set it)`,
  everyForum: 'every forum',
  kept: {
    off: '**Questions**: nothing of them is kept',
    counts: '**Questions**: only how many were answered, and how many were not, is kept',
    questions: (days: number) =>
      `**Questions**: those without an answer are kept for ${days === 1 ? 'a day' : `${days} days`}, without whoever asked; I say so under each`,
  },
  keptBefore: (days: number) =>
    `-# Questions that are kept already go when their ${days === 1 ? 'day is' : `${days} days are`} over.`,
  feedback: (isOn: boolean) =>
    `**Feedback**: ${isOn ? 'buttons under answers ask whether they helped' : 'no button asks whether an answer helped'}`,
  channels: (rules: string) =>
    rules === ''
      ? '**Channels**: I answer in all that I can see, and everybody sees it'
      : `**Channels**: I answer in all that I can see, and everybody sees it, but for these:\n${rules}`,
  answers: {
    all: 'commands and whoever speaks to me are answered',
    commands: 'only commands are answered',
    none: 'nothing is answered',
  },
  privately: 'only commands are answered, and only whoever asked sees it',
  digest: (channel: string) =>
    channel === '' ? '**Weekly digest**: none' : `**Weekly digest**: in ${channel}`,
  change: 'Change',
  changeChannels: 'Channels',
  changeMore: 'Digest and days',
  storeAway:
    '-# My store is out of reach. This is as I read it last; answers go on by it, and nothing can be changed until the store is back.',
  notSaved:
    'My store is out of reach, so nothing was changed and all goes on as before. Try it again in a few minutes; whoever runs me finds the reason in my log.',
  wrongDays: 'Days are a whole number from 1 to 90. Nothing was changed.',
  form: {
    pack: 'Knowledge',
    packHint: 'What I answer from in this server',
    morePacks: (shown: number, all: number) => `The first ${shown} of ${all}, by name`,
    standard: 'Where nothing else is chosen',
    brokenPack: 'Cannot be read at the moment',
    editors: 'Editors',
    editorsHint: 'Roles that may write answers, beside whoever may manage the server',
    forums: 'Forums',
    forumsHint: 'Where I answer the title of a new post, once, and only when I am sure',
    learning: 'What is kept of questions',
    learningHint: 'Never who asked, nor where; each member can read it in /privacy',
    counts: 'Counts only',
    countsHint: 'How many were answered, and how many not',
    questions: 'Questions without an answer',
    questionsHint: 'Their text without names and numbers, so that you can answer them',
    off: 'Nothing',
    feedback: 'Feedback buttons',
    feedbackHint: 'Ask under answers whether they helped',
    channelsTitle: 'Channels',
    channels: 'Which channels',
    channelsHint: 'What you choose below holds for all of them; threads follow their channel',
    answers: 'What I answer there',
    all: 'Commands, and whoever speaks to me',
    commands: 'Only commands, such as /ask',
    none: 'Nothing',
    private: 'Privately',
    privateHint: 'Only whoever asked sees the answer; then only commands are answered',
    moreTitle: 'Digest and days',
    digest: 'Channel of the weekly digest',
    digestHint: 'What waits for an answer, for your staff; none where it is empty',
    days: 'Days that questions are kept',
    daysHint: 'From 1 to 90, after they were last asked',
  },
};

/** What is kept of people, and what they can do about it: /privacy. */
export const privacy = {
  title: 'What I keep',
  /** Where the bot is no part of a server: direct messages, and servers that somebody took it along to. */
  nothingHere: '**Questions**: nothing of what you ask here is kept',
  notRead: '**Messages**: I read those that speak to me, and those that you open my menu on; no others',
  votes:
    '**Votes** on </advise>: who voted what, until the result is shown, a day after the last question at most',
  edits: '**Answers** that somebody writes here: the answer, and who wrote it until they have that forgotten',
  drafts: (days: number) => `**Drafts** of answers: for ${days} days at most`,
  counts: (days: number) =>
    `**Counts** of what was answered, without any text and without whoever asked: for ${days} days`,
  whenILeave: (days: number) => `When I leave this server, all of it is deleted ${days} days later.`,
  nobodyElse: 'Nothing of it goes to anybody but Discord, and no language model reads it.',
  operator: (contact: string) =>
    contact === ''
      ? '**Who runs me** has not said how to be reached; ask whoever manages this server.'
      : `**Who runs me**: ${contact}`,
  remove: 'Delete a question of mine',
  removeTitle: 'Delete a question',
  question: 'The question',
  questionHint: 'As you asked it; the order of the words does not matter',
  removed: (count: number) =>
    count === 1
      ? 'It was kept once, and is deleted.'
      : `It was kept in ${count} places, and is deleted in all of them.`,
  notKept: 'No such question is kept here.',
  forget: 'Forget that I edited',
  forgotten: (count: number) =>
    count === 1
      ? 'The one answer that you wrote here no longer names you.'
      : `The ${count} changes that you made here no longer name you.`,
  draftsNamed: (count: number) =>
    count === 0
      ? ''
      : ` ${count === 1 ? 'A draft of yours still does' : `${count} drafts of yours still do`}, until it is published, discarded, or too old.`,
  storeAway: 'My store is out of reach, so nothing was deleted. Try it again in a few minutes.',
};
