import { expect, test } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { TRANSLATIONS, translationsFor, translator } from '../../src/locales/translator.ts';

/** Every text by its key: `answers.why`. */
function textsOf(value: unknown, key = ''): readonly (readonly [key: string, text: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[key, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, key === '' ? name : `${key}.${name}`),
  );
}

/** Keys of what is the same in both: nothing so far. */
const SAME: ReadonlySet<string> = new Set();

const english = new Map(textsOf(en));

/** A text that takes parameters, with numbers for all of them. */
const written = (text: unknown): unknown =>
  typeof text === 'function' ? text(...Array.from({ length: 4 }, (_, index) => index + 2)) : text;

test.each([...TRANSLATIONS])('%s has the keys of English, no more and no fewer', (_, translations) => {
  expect(
    textsOf(translations)
      .map(([key]) => key)
      .sort(),
  ).toEqual([...english.keys()].sort());
});

test.each([...TRANSLATIONS])('%s leaves nothing in English', (_, translations) => {
  const left = textsOf(translations).filter(([key, text]) => written(text) === written(english.get(key)));
  expect(left.map(([key]) => key).filter((key) => !SAME.has(key))).toEqual([]);
});

test('no text is blank, and none shouts', () => {
  const all = [en, ...TRANSLATIONS.values()].flatMap((translations) => textsOf(translations));
  expect(all.map(([, text]) => String(text)).filter((text) => text.trim() === '')).toEqual([]);
  const shouting = all.filter(([, text]) => typeof text === 'string' && text.includes('!'));
  expect(shouting).toEqual([]);
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'en'],
])('who has Discord in “%s” reads “%s”', (locale, language) => {
  expect(translationsFor(locale).general.language).toBe(language);
});

test('an answer in another language than the reader’s says in which, in the reader’s', () => {
  expect(translator('de', 'en').notice).toBe('-# Die Antworten sind auf Englisch.');
  expect(translator('en-US', 'de').notice).toBe('-# The answers are in German.');
});

test('nothing is said of the language where the reader has that of the knowledge, whatever the bot speaks', () => {
  expect(translator('en-GB', 'en').notice).toBeUndefined();
  expect(translator('de-CH', 'de').notice).toBeUndefined();
  expect(translator('fr', 'fr').notice).toBeUndefined();
});
