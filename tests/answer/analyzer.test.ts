import { expect, test } from 'vitest';
import type { PackContext } from '../../src/answer/document.ts';
import { analyzerSteps } from '../../src/answer/text/analyzer.ts';
import { atOnce } from '../../src/base/steps.ts';

const analyzerOf = (question: string, context: PackContext = {}) =>
  atOnce(analyzerSteps([{ id: 'one', question, phrasings: [], answer: '' }], context));
const wordsOf = (text: string, question: string, context: PackContext = {}) =>
  analyzerOf(question, context).forMessage()(text).words;

test('so many slips of one message are put right, in whichever of its parts they are', () => {
  const analyzer = analyzerOf('how often should tomatoes be watered');
  const analyse = analyzer.forMessage();
  const nonsense = 'abcdx bcdex cdefx defgx efghx fghix ghijx';
  expect(analyse(`${nonsense} tomatoez`).words.at(-1)).toBe('tomatoes');
  expect(analyse('watred').words).toEqual(['watred']);
  expect(analyse('tomatoez').words).toEqual(['tomatoes']);
  expect(analyzer.forMessage()('watred').words).toEqual(['watered']);
});

test('a word that begins otherwise is another word, unless its first two letters were swapped', () => {
  const own = 'what compost consists of';
  expect(wordsOf('insists', own)).toEqual(['insists']);
  expect(wordsOf('ocnsists', own)).toEqual(['consists']);
  expect(wordsOf('conssits', own)).toEqual(['consists']);
});

test('a common word of the language is never taken for one of the pack', () => {
  expect(wordsOf('the window', 'widow and wining')).toEqual(['the', 'window']);
  expect(wordsOf('baking bread', 'banking for beginners')).toEqual(['baking', 'bread']);
});

test('chat abbreviations are written out, but no word that the pack uses nor a reading that is as likely', () => {
  expect(wordsOf('whats the diff btw u n me', 'roses')).toContain('difference');
  expect(wordsOf('how 2 prune', 'roses')).toEqual(['how', 'to', 'prune']);
  expect(wordsOf('device id', 'roses')).toEqual(['device', 'id']);
  expect(wordsOf('layer 2 or 12 v', 'roses')).toEqual(['layer', '2', 'or', '12', 'v']);
  expect(wordsOf('def in a class', 'what does def do')).toEqual(['def', 'in', 'a', 'class']);
});

test('signs that belong to a word stay with it, and a plural in brackets is a plural', () => {
  expect(wordsOf('C++ or C#', 'roses')).toEqual(['c++', 'or', 'c#']);
  expect(wordsOf('the file(s) of python 3.11', 'roses')).toEqual(['the', 'files', 'of', 'python', '3.11']);
});

test('a German, a French and an Arabic word meet their inflections, Chinese is cut into words', () => {
  const stemsOf = (text: string, language: string) => {
    const analyzer = analyzerOf(text, { language });
    return analyzer.analyseOwn(text).map(analyzer.stem);
  };
  expect(stemsOf('Häuser', 'de')).toEqual(stemsOf('Hauses', 'de'));
  expect(stemsOf('l’atelier', 'fr')).toEqual(stemsOf('ateliers', 'fr'));
  expect(stemsOf('العيادة', 'ar')).toEqual(stemsOf('عيادة', 'ar'));
  expect(stemsOf('物联网是什么', 'zh').length).toBeGreaterThan(1);
});

test('a text in another language than the pack is told, the pack’s own words in any are not', () => {
  const english = analyzerOf('what is a rose');
  expect(english.foreignLanguage('was ist eine Rose und wie schneide ich sie')).toBe('de');
  expect(english.foreignLanguage('what is a rose and how do i cut it')).toBeUndefined();
  expect(english.foreignLanguage('что такое роза')).toBe('ru');
  const german = analyzerOf('Was ist eine Rose?', { language: 'de' });
  expect(german.foreignLanguage('Wie schneide ich sie?')).toBeUndefined();
  expect(german.foreignLanguage('how do i cut the flowers')).toBe('en');
});
