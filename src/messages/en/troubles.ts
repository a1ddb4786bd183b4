/** What people read where something does not work: what happened, what to do. */
export const troubles = {
  wentWrong: (reference: string) => `Something went wrong. Reference: \`${reference}\``,
  oldButton: 'This comes from an older version of me and no longer works. Type / to see what I can do now.',
  noText: 'This message has no text that I could answer.',
  unknownQuestion:
    'I cannot see which question that answers. Press “Why?” under the answer, or open the menu of the question itself.',
  botReadsNothing: 'A bot reads no answers. Choose a person, or leave out “for”.',
  privateFor: 'A private answer is seen by you only: leave out either “private” or “for”.',
  onlyAsker: 'Only whoever asked, or a moderator, can delete this.',
  answerGone: 'I no longer have this answer. Ask again with /ask, or look in /browse.',
  guideGone: 'I no longer have this guide. Type /advise to see which there are.',
  comparisonGone: 'I no longer have this comparison. Type /compare to see which there are.',
  aspectGone: (title: string) =>
    `The comparison “${title}” no longer has this aspect. Type /compare to see those there are.`,
  nothingCompared: 'Nothing is compared here. Ask a question instead.',
  noComparison: (names: string) => `No comparison fits that. Choose one of these: ${names}.`,
  noAspect: (names: string) => `No aspect fits that. Choose one of these: ${names}.`,
  tooFewSubjects: (names: string) => `Name two or three to compare, with commas between them: ${names}.`,
  notCompared: (subjects: string, offers: string) =>
    `${subjects} are not compared with one another. ${offers}`,
  noSubject: (names: string) =>
    `One of these names fits nothing that is compared here. Choose from: ${names}.`,
  noGuides: 'There is no guide here. Ask a question instead.',
  whichGuide: (titles: string) => `Say which guide you want: ${titles}.`,
  otherGuidesCode: (title: string) =>
    `This code is of another guide than “${title}”, or of a version with no question of today's. Start the guide again.`,
  nobodysCode:
    "This code is of no guide here, or of a version with no question of today's. Start a guide again.",
  brokenCode: (code: string) =>
    `“${code}” is not a whole code. Copy it again, from its first to its last character.`,
  noChoice: (choice: string, question: string, choices: string) =>
    `“${choice}” is not a choice of “${question}”. Use ${choices}.`,
};
