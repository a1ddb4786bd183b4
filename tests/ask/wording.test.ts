import { expect, test } from 'vitest';
import { inPlainForm } from '../../src/ask/text/wording.ts';

const plain = (text: string) => inPlainForm(text.split(' ')).join(' ');

test.each([
  'define compost',
  'explain to me what compost is',
  'describe the term compost',
  'what do people mean by compost',
  'what is meant by compost',
  'what does the word compost mean',
  'what means compost',
  'the meaning of compost',
  'what is the definition of compost',
  'compost meaning',
  'what compost is',
  'compost what is that',
])('%j asks what compost is', (text) => {
  expect(plain(text)).toBe('what is compost');
});

test.each([
  ['what do you call it when leaves turn into soil', 'what is leaves turn into soil'],
  ['what is the word for leaves that turn into soil', 'what is leaves that turn into soil'],
  ['leaves that turn into soil how is that called', 'what is leaves that turn into soil'],
  ['leaves that turn into soil what is the word for that', 'what is leaves that turn into soil'],
  ['how compost works', 'how does compost work'],
  ['what the difference is between peat and soil', 'what is the difference between peat and soil'],
])('%j is %j', (text, description) => {
  expect(plain(text)).toBe(description);
});

test.each([
  'explain how compost works',
  'explain the difference between peat and soil',
  'what does it mean when leaves turn yellow',
  'what kind of soil is best',
  'what is a rose good for',
])('%j stays as it is', (text) => {
  expect(plain(text)).toBe(text);
});
