import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { type Draft, emptyDraft } from '../../src/page/composer/draft.ts';
import { keyMeaning } from '../../src/page/composer/keys.ts';
import { leavesOf } from '../../src/page/composer/leaf.ts';
import { readLine } from '../../src/page/composer/line.ts';
import { paint } from '../../src/page/composer/paint.ts';
import { type DraftAction, reduceDraft } from '../../src/page/composer/reduceDraft.ts';
import { submission } from '../../src/page/composer/submit.ts';
import { suggest } from '../../src/page/composer/suggest.ts';
import { command, worldWith } from './world.ts';

const ask = command('ask', {
  options: [
    {
      type: Type.String,
      name: 'question',
      description: 'What',
      required: true,
      autocomplete: true,
      max_length: 20,
    },
    { type: Type.Boolean, name: 'private', description: 'Only you' },
    { type: Type.User, name: 'for', description: 'Who' },
  ],
});
const compare = command('compare', {
  options: [
    { type: Type.String, name: 'first', description: 'One', required: true },
    {
      type: Type.String,
      name: 'second',
      description: 'Other',
      required: true,
      choices: [{ name: 'The moon', value: 'moon' }],
    },
    { type: Type.Integer, name: 'rows', description: 'How many', min_value: 1, max_value: 9 },
  ],
});
const faq = command('faq', {
  options: [
    {
      type: Type.SubcommandGroup,
      name: 'entry',
      description: 'Entries',
      options: [
        {
          type: Type.Subcommand,
          name: 'add',
          description: 'Adds',
          options: [{ type: Type.String, name: 'title', description: 'Title', required: true }],
        },
      ],
    },
  ],
});
const world = worldWith({ commands: [ask, compare, faq, command('about')] });
const leaves = leavesOf(world, '301');
const place = { channel: '301', world, leaves };
const around = { world, leaves, choices: [{ name: 'What is IoT?', value: 'id-1' }] };

const act = (draft: Draft, ...actions: readonly DraftAction[]): Draft => actions.reduce(reduceDraft, draft);
/** The draft after text is typed letter by letter at the caret. */
function typing(text: string, draft: Draft = emptyDraft): Draft {
  return [...text].reduce((now, letter) => {
    const next = now.text.slice(0, now.caret) + letter + now.text.slice(now.caret);
    return reduceDraft(now, { t: 'typed', text: next, caret: now.caret + 1, leaves });
  }, draft);
}
const pasted = (text: string): Draft =>
  reduceDraft(emptyDraft, { t: 'typed', text, caret: text.length, leaves });
const labels = (draft: Draft) => suggest(draft, around)?.items.map(({ label }) => label);
function take(draft: Draft, label: string): Draft {
  const suggestion = suggest(draft, around)?.items.find((item) => item.label === label);
  if (!suggestion) throw new Error(`“${label}” is not offered`);
  return reduceDraft(draft, { t: 'take', suggestion, leaves });
}
const sent = (draft: Draft) => submission(draft, place);

describe('beginning a command', () => {
  test('a slash offers every command and subcommand, then those that match', () => {
    expect(labels(typing('/'))).toEqual(['/about', '/ask', '/compare', '/faq entry add']);
    expect(labels(typing('/co'))).toEqual(['/compare']);
    expect(labels(typing('/add'))).toEqual(['/faq entry add']);
  });

  test('taking one lays out its required options, with the caret in the first', () => {
    const draft = take(typing('/co'), '/compare');
    expect(draft).toMatchObject({ text: '/compare first:  second: ', caret: '/compare first: '.length });
  });

  test('typing its name and a space does the same', () => {
    expect(typing('/ask ')).toMatchObject({ text: '/ask question: ', caret: 15 });
  });

  test('a message that is no command offers none', () => {
    expect(suggest(typing('hello /ask'), around)).toBeUndefined();
  });
});

describe('a whole line', () => {
  const options = [{ type: 3, name: 'question', value: 'what is iot' }];

  test('typed letter by letter is the command', () => {
    const draft = typing('/ask question: what is iot');
    expect(draft.text).toBe('/ask question: what is iot');
    expect(sent(draft)).toEqual({ ask: { t: 'command', channel: '301', command: ask.id, options } });
  });

  test('pasted is the command too, with or without the name of the first option', () => {
    expect(sent(pasted('/ask question:what is iot'))).toMatchObject({ ask: { options } });
    expect(sent(pasted('/ask what is iot'))).toMatchObject({ ask: { options } });
  });

  test('typed with options in any order leaves no empty ones behind', () => {
    expect(typing('/compare first: a second: The moon rows: 3').text.replace(/ +/g, ' ').trimEnd()).toBe(
      '/compare first: a second: The moon rows: 3',
    );
    expect(sent(typing('/ask private: true question: x'))).toMatchObject({
      ask: {
        options: [
          { name: 'private', value: true },
          { name: 'question', value: 'x' },
        ],
      },
    });
  });

  test('the name of an option inside a value is part of the value', () => {
    expect(sent(pasted('/ask question: a question: b'))).toMatchObject({
      ask: { options: [{ value: 'a question: b' }] },
    });
  });

  test('is painted in stretches that together are the line', () => {
    const text = '/ask question: what is iot  private: True ';
    const line = readLine(text, leaves, new Map());
    const stretches = line ? paint(text, line) : [];
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    expect(stretches.filter(({ kind }) => kind === 'value').map((stretch) => stretch.text)).toEqual([
      'what is iot',
      'True',
    ]);
  });

  test('of a subcommand is sent inside its group', () => {
    expect(sent(pasted('/faq entry add title: New'))).toMatchObject({
      ask: {
        options: [
          {
            type: 2,
            name: 'entry',
            options: [{ type: 1, name: 'add', options: [{ name: 'title', value: 'New' }] }],
          },
        ],
      },
    });
  });
});

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

describe('keys', () => {
  const key = (name: string, draft: Draft, more: { shiftKey?: boolean; active?: number } = {}) => {
    const suggestions = draft.closed ? undefined : suggest(draft, around);
    const line = readLine(draft.text, leaves, draft.picks);
    const active = more.active ?? (suggestions?.eager ? 0 : -1);
    return keyMeaning(
      { key: name, shiftKey: more.shiftKey ?? false, isComposing: false },
      { draft, line, suggestions, active },
    );
  };

  test('Enter takes what is highlighted, else sends; with Shift it is a new line', () => {
    expect(key('Enter', typing('/as'))).toEqual({ do: 'take', at: 0 });
    expect(key('Enter', typing('/ask pizza'))).toEqual({ do: 'submit' });
    expect(key('Enter', typing('/ask pizza'), { active: 0 })).toEqual({ do: 'take', at: 0 });
    expect(key('Enter', typing('hello'), { shiftKey: true })).toBeUndefined();
  });

  test('Enter sends a command without options as soon as its name is there', () => {
    expect(key('Enter', typing('/about'))).toEqual({ do: 'submit' });
    expect(sent(typing('/about'))).toMatchObject({ ask: { t: 'command', options: [] } });
  });

  test('Tab goes through the options and then leaves the composer', () => {
    const draft = typing('/ask pizza');
    expect(key('Tab', draft)).toEqual({ do: 'next' });
    expect(key('Tab', act(draft, { t: 'close' }))).toBeUndefined();
    expect(key('Tab', typing('hello'))).toBeUndefined();
    expect(key('Tab', draft, { shiftKey: true })).toBeUndefined();
  });

  test('Escape closes the list first, then calls off the reply', () => {
    expect(key('Escape', typing('/a'))).toEqual({ do: 'close' });
    expect(key('Escape', typing('hello'))).toEqual({ do: 'cancel' });
  });

  test('the arrow up edits the last message only where nothing is written', () => {
    expect(key('ArrowUp', emptyDraft)).toEqual({ do: 'editLast' });
    expect(key('ArrowUp', typing('two\nlines'))).toBeUndefined();
    expect(key('ArrowDown', typing('/'))).toEqual({ do: 'highlight', at: 1 });
  });
});
