/**
 * Words around a question that say nothing of it, in any place: greetings, thanks, requests, exclamations. */
const FILLERS: ReadonlySet<string> = new Set(
  `hi hello hey hiya please pls plz plzz kindly thanks thank thx tnx ty tysm cheers lol lmao rofl haha hahaha hehe jk omg
  damn ugh hmm hm um uh eh yo bro dude guys folks asap urgent urgently tldr eli5 btw tbh imo imho fyi
  actually basically literally seriously honestly really rly exactly precisely anyway somehow`.split(/\s+/),
);

/** The words without fillers; all of them where there is nothing else. */
export function withoutFillers(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !FILLERS.has(word));
  return rest.length > 0 ? rest : words;
}

/** Whether words say nothing but hello, thanks or hm. */
export const areFillers = (words: readonly string[]): boolean => words.every((word) => FILLERS.has(word));
