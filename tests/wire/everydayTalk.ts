/** What a post or a line may be about, in communities of every kind. */
const THINGS = [
  'the new patch',
  'my graphics card',
  'the meetup on Friday',
  'our robotics club',
  'the login page',
  'a used laptop',
  'the homework for Monday',
  'my router',
  'the Python script',
  'the voice channel',
  'season two',
  'my 3D printer',
  'the final exam',
  'the group photo',
  'a summer job',
  'the street market',
  'my phone plan',
  'the football match',
  'the server rules',
  'my sourdough',
] as const;

/** Titles of forum posts; … stands for the thing. */
const TITLES = [
  'Help with …',
  'Question about …',
  'Is … worth it?',
  '… keeps crashing, any ideas?',
  'How do I fix …?',
  'What do you think of …?',
  'Looking for people for …',
  'Where can I find …?',
  'Who is in charge of …?',
  'Why is … so slow today?',
  'What is the price of …?',
  'Has anyone tried … yet?',
  'Feedback wanted: …',
  'Can someone explain … to me?',
  'When does … start?',
  'Which one is better, … or the old one?',
  'Thread for …',
  'I sell …',
  'Problem with … since yesterday [solved]',
  'Show off …',
  'Do I need a licence for …?',
  'How much does … cost?',
  'Difference between … and last year',
  'Error 502 on …',
  'Best settings for …',
] as const;

/** Lines of talk among people; … stands for the thing. */
const LINES = [
  'lol …',
  'anyone here for …?',
  'brb, … again',
  'did you see …?',
  'i think … is broken',
  'thanks, that fixed …',
  'what is … even',
  'can we talk about … tomorrow',
  '… was great yesterday',
  'how does … work',
  'no idea, ask the others about …',
  'so … or not?',
  'who knows something about …',
  'what is oolong? asking because of …',
  'how long should tea steep, for …',
  'my teacher says oolong is … haha',
  'does tea have caffeine? asking for …',
  '@everyone … starts now, what is tea?',
  'I wrote a bot for …',
  'good night, … tomorrow',
  'why would anyone buy …',
  'explain … like I am five',
  'is it just me or is … down',
  'ok then … it is',
  '…???',
] as const;

const filled = (patterns: readonly string[]): readonly string[] =>
  patterns.flatMap((pattern) => THINGS.map((thing) => pattern.replace('…', thing)));

/** 500 titles of posts that ask nothing that the pack of the tests answers. */
export const EVERYDAY_TITLES = filled(TITLES);

/** 500 lines that do not address the bot, questions that it would answer among them. */
export const EVERYDAY_LINES = filled(LINES);
