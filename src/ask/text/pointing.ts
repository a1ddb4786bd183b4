/** Words that point at two things which were not named: “which is cheaper”, “how do the two differ”, “what about cost”. */
const POINTS =
  /^(?:which|(?:what|how) about)\b|\b(?:(?:the|these|those) two|both|each of (?:them|these)|which (?:one|of)|either)\b/;
/** A longer text names what it is about. */
const LONGEST = 10;

/** Whether a text, as a list of words, asks about two things without naming them. */
export const pointsAtTwo = (words: readonly string[]): boolean =>
  words.length <= LONGEST && POINTS.test(words.join(' '));
