/** What a person has to do about an entry that has a title only. */
export const TITLE_FOR_QUESTION = 'has a title and no question: the title stands for it';

/**
 * Whether a heading asks: it ends in a question mark of any script, or begins with a word of asking in English, German,
 * French, Spanish, Italian, Portuguese or Dutch.
 */
export const isQuestion = (text: string): boolean =>
  /[?？؟]["'“”’»)\s]*$/u.test(text) || ASKING.has(firstWord(text));

const firstWord = (text: string): string =>
  /[\p{L}\p{M}]+/u.exec(text.toLowerCase().normalize('NFC'))?.[0] ?? '';

const ASKING: ReadonlySet<string> = new Set(
  `what why how when where who which whose whom can could do does did is are was were will would should may must am
  wie was warum wieso weshalb wann wo wer wen wem wessen welche welcher welches wohin woher womit wofür wozu
  comment pourquoi quand où qui quoi quel quelle quels quelles combien peut puis
  cómo qué cuándo dónde quién cuál cuánto por
  come perché quando dove chi quale quanto
  como quando onde quem qual quanto
  hoe waarom wanneer waar wie welke`.split(/\s+/),
);

/** A heading without its number, its “Q:”, and the anchor that site builders put behind it. */
export const plainHeading = (text: string): string =>
  text
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/^\s*(?:(?:Q|Question|F|Frage)\s*\d*\s*[:.)]|\d+(?:\.\d+)*[.):]?)\s+(?=\S)/iu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A tag's name as words: `already-acknowledged` → “already acknowledged”. */
export const nameAsWords = (name: string): string =>
  name
    .replace(/(?<=[\p{L}\p{N}])[-_]+(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
