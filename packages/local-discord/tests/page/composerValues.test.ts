import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/page/composer/line.ts';
import { suggest } from '../../src/page/composer/suggest.ts';
import { act, around, labels, leaves, pasted, sent, take, typing } from './composing.ts';

describe('values', () => {
  test('a choice is shown by its name and sent by its value', () => {
    const draft = take(typing('/ask what'), 'What is IoT?');
    expect(draft.text).toBe('/ask question: What is IoT? ');
    expect(sent(draft)).toMatchObject({ ask: { options: [{ value: 'id-1' }] } });
  });

  test('free text is sent as it is where there is autocomplete', () => {
    expect(suggest(typing('/ask pizza'), around)?.eager).toBe(false);
    expect(sent(typing('/ask pizza'))).toMatchObject({ ask: { options: [{ value: 'pizza' }] } });
  });

  test('after a value further options are offered, and a letter finds one', () => {
    const draft = take(typing('/ask what'), 'What is IoT?');
    expect(labels(draft)).toEqual(['private', 'for']);
    expect(labels(typing('f', draft))).toEqual(['for']);
    expect(take(typing('f', draft), 'for').text).toBe('/ask question: What is IoT? for: ');
  });

  test('the values of an option are offered where its name was typed out after a value', () => {
    const draft = typing('for: to', take(typing('/ask what'), 'What is IoT?'));
    expect(labels(draft)).toEqual(['@Tomas']);
  });

  test('people are offered by name and sent by id', () => {
    const draft = typing('/ask x for: to');
    expect(labels(draft)).toEqual(['@Tomas']);
    expect(sent(take(draft, '@Tomas'))).toMatchObject({
      ask: { options: [{}, { name: 'for', value: '402' }] },
    });
    expect(sent(typing('/ask x for: @tomas'))).toMatchObject({ ask: { options: [{}, { value: '402' }] } });
  });

  test('after a value the caret goes to the next required option', () => {
    const draft = typing('a', take(typing('/co'), '/compare'));
    const line = readLine(draft.text, leaves, draft.picks);
    const next = line ? act(draft, { t: 'next', line }) : draft;
    expect(labels(next)).toEqual(['The moon']);
    expect(sent(take(next, 'The moon'))).toMatchObject({
      ask: { options: [{ value: 'a' }, { value: 'moon' }] },
    });
  });

  test.each([
    ['/ask ', 'question: this option needs a value.'],
    ['/ask question: more than twenty letters', 'question: at most 20 characters, this has 24.'],
    ['/ask question: x for: nobody', 'for: choose one of the list.'],
    ['/ask question: x private: maybe', 'private: True or False.'],
    ['/compare first: a', 'second: this option is required.'],
    ['/compare first: a second: sun', 'second: choose one of the list.'],
    ['/compare first: a second: the moon rows: 12', 'rows: a number from 1 to 9, please.'],
    ['/compare first: a second: the moon rows: 1.5', 'rows: this must be a whole number.'],
    ['/nothing', 'There is no command /nothing. Type / to see those that there are.'],
  ])('%s is not sent: %s', (text, problem) => {
    expect(sent(pasted(text))).toMatchObject({ problem });
  });

  test('a missing required option is laid out, and the caret goes there', () => {
    const draft = pasted('/compare first: a');
    const refusal = sent(draft);
    if ('ask' in refusal) throw new Error('sent');
    const after = act(draft, { t: 'refuse', ...refusal });
    expect(after).toMatchObject({ text: '/compare first: a second: ', caret: 26 });
    expect(labels(after)).toEqual(['The moon']);
  });
});

describe('messages', () => {
  test('mentions are offered and sent as Discord has them', () => {
    expect(labels(typing('hi @to'))).toEqual(['@Tomas', '@Moderator']);
    const draft = take(typing('hi @to'), '@Tomas');
    expect(draft.text).toBe('hi @Tomas ');
    expect(sent(draft)).toMatchObject({ ask: { t: 'send', content: 'hi <@402>' } });
    expect(sent(typing('see #general, @Moderator'))).toMatchObject({
      ask: { content: 'see <#301>, <@&201>' },
    });
    expect(sent(typing('mail me@tomas.example @everyone'))).toMatchObject({
      ask: { content: 'mail me@tomas.example @everyone' },
    });
  });

  test('a message that is too long is not sent', () => {
    expect(sent(pasted('x'.repeat(2001)))).toMatchObject({
      problem: 'A message has at most 2000 characters; this one has 2001.',
    });
  });
});
