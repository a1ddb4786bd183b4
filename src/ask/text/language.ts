import { COMMON_WORDS } from './commonWords.ts';
import { wordsOf } from './words.ts';

/** Little words of the languages most seen on Discord that English does not have. */
const OTHER_LANGUAGES = new Set(
  `que qué como cómo para por una uno los las del el es está esta son qual quais não nao uma dos das é em com mais
  você voce sobre entre melhor meu minha quel quelle quels quelles est le les des une du et ou où pour avec dans sur
  sont c'est ce cette qu'est quoi comment pourquoi ça sa mon ma mes nous vous je tu der das ist und oder nicht ein eine
  einen der dem den wie warum wer wir ich du mit für auf von zu im sind was zwischen unterschied het een van wat hoe en
  niet voor zijn tussen il lo gli che chi cosa come perché perche più piu mia mio della delle dei di nel è sono tra fra
  apa itu ini yang dan atau untuk dengan dari bagaimana adalah tidak saya kak mana ke nedir ne ve ile bir mi mı için
  nasıl czy jest jak się sie nie na do co to dla różnica mezi vad är och för inte som hva er og det ikke hvad mitä on ja
  ano ang mga sa ng ba kya hai ka ki ke aur mein kaise`.split(/\s+/),
);

/** Whether a text is written in another script, or mostly in words of another language than English. */
export function isForeign(text: string, knows: (word: string) => boolean): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < 0.7 * letters) return true;
  const words = wordsOf(text).filter((word) => !/\d/.test(word));
  const strange = words.filter((word) => isStrange(word, knows)).length;
  const elsewhere = words.filter((word) => OTHER_LANGUAGES.has(word) && !COMMON_WORDS.has(word)).length;
  return elsewhere >= 2 && strange + elsewhere >= 0.4 * words.length
    ? true
    : strange >= 2 && strange > 0.6 * words.length;
}

/** Outside English spelling: a letter with a mark that neither the pack nor everyday English uses. */
const isStrange = (word: string, knows: (word: string) => boolean): boolean =>
  /[^a-z]/.test(word) && !knows(word);
