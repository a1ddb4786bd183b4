import * as fc from 'fast-check';

/** The longest message that anything hands to the engine, with room above Discord's 4,000 characters. */
export const LONGEST = 6_000;

type Range = readonly [first: number, last: number];

/** Characters that are, or become by NFKC, Latin letters or ASCII digits. */
const READABLE: readonly Range[] = [
  [0x20, 0x7e], // ASCII
  [0x80, 0xff], // Latin-1 with its controls
  [0x100, 0x24f], // Latin with marks
  [0x1e00, 0x1eff], // Latin with more marks
  [0x2100, 0x218f], // signs made of letters, Roman numbers
  [0x2460, 0x24ff], // letters and digits in circles
  [0xff00, 0xffef], // wide and narrow forms
  [0x1d400, 0x1d7ff], // mathematical letters
];

/** All else, a line for each kind of trouble. */
const UNREADABLE: readonly Range[] = [
  [0x00, 0x1f], // controls
  [0x300, 0x36f], // combining marks
  [0x370, 0x4ff], // Greek and Cyrillic
  [0x590, 0x6ff], // Hebrew and Arabic: right to left
  [0x900, 0xdff], // the scripts of India
  [0xe00, 0xfff], // Thai, Lao, Tibetan
  [0x1100, 0x11ff], // Korean letters
  [0x1f00, 0x1fff], // Greek with marks
  [0x2000, 0x206f], // spaces, joiners, directions
  [0x2190, 0x23ff], // arrows and signs
  [0x2500, 0x2bff], // boxes and figures
  [0x3040, 0x30ff], // Japanese
  [0x4e00, 0x9fff], // Chinese
  [0xac00, 0xd7a3], // Korean
  [0xd800, 0xdfff], // lone surrogates
  [0xe000, 0xf8ff], // private use
  [0xfb50, 0xfdff], // Arabic forms: one becomes up to 18 characters
  [0xfe00, 0xfeff], // variation selectors
  [0x1f300, 0x1f64f], // emoji
  [0xe0000, 0xe007f], // tags
];

/** What Discord, code and logs put between words, whole and cut off: without letters, and with. */
const SIGNS = [
  ...[
    '<@123456789012345678>',
    '<@&1>',
    '<#1>',
    '<@',
    '<',
    '>',
    '```',
    '`',
    '**',
    '__',
    '~~',
    '||',
    '> ',
    '>>> ',
  ],
  ...[
    '# ',
    '-# ',
    '- ',
    '1. ',
    '[',
    '](',
    '@',
    '.',
    '?',
    '!',
    ';',
    ',',
    '…',
    '\n',
    '\r\n',
    '\t',
    '\u0000',
    '\u200d',
  ],
  ...[
    '\u202e',
    '\u2028',
    '\ufeff',
    '{};',
    "'",
    '’',
    '\\',
    '$&',
    '-1',
    '👩‍👩‍👧‍👦',
    '🇩🇪',
    '\u0301\u0301\u0301',
    ' ',
  ],
];
const MARK_UP = [
  ...[
    '<a:wave:1>',
    '<:x:2>',
    '</ask:1>',
    '<t:1700000000:R>',
    '<id:guide>',
    '@everyone',
    '@here',
    ':wave:',
    '*a*',
  ],
  ...[
    '```js\nconst a = 1;\n```',
    '`x`',
    '[a](https://a.b)',
    'https://a.b/c?d=e#f',
    'http://',
    'a@b.cd',
    'f(x)',
  ],
  ...[
    'a::b',
    'x->y',
    '<b>',
    '</b>',
    'Error: ',
    '0xdeadbeef',
    '%s',
    '__proto__',
    'constructor',
    'toString',
    'null',
  ],
  ...[
    'NaN',
    '1e999',
    'banana',
    'volcano',
    'giraffe',
    'qwxz',
    'zzzz',
    'what',
    'is',
    'the',
    'how',
    'and',
    'ﬃ',
    'ⅷ',
  ],
];

const characterOf = ([first, last]: Range, draw: number): string =>
  String.fromCodePoint(first + (draw % (last - first + 1)));

/** A run in one script, as people write, or a mixture. */
function runOf(ranges: readonly Range[]): fc.Arbitrary<string> {
  const draws = fc.array(fc.nat(), { maxLength: 20 });
  const script = fc
    .tuple(fc.constantFrom(...ranges), draws)
    .map(([range, all]) => all.map((draw) => characterOf(range, draw)).join(''));
  const unit = fc
    .tuple(fc.constantFrom(...ranges), fc.nat())
    .map(([range, draw]) => characterOf(range, draw));
  return fc.oneof(
    { weight: 2, arbitrary: script },
    { weight: 1, arbitrary: fc.string({ unit, maxLength: 20 }) },
  );
}

/** Up to six pieces; one message in a hundred is one piece over and over, which is what makes a careless pattern slow. */
function messageOf(piece: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const short = fc
    .tuple(fc.array(piece, { maxLength: 6 }), fc.constantFrom('', ' '))
    .map(([pieces, space]) => pieces.join(space));
  const long = fc
    .tuple(piece, piece, fc.integer({ min: 2, max: 3_000 }))
    .map(([first, again, times]) => (first + again.repeat(times)).slice(0, LONGEST));
  return fc.oneof({ weight: 99, arbitrary: short }, { weight: 1, arbitrary: long });
}

/** Any message without a letter that English is written in: scripts, controls, lone surrogates, emoji, signs. */
export const unreadableText: fc.Arbitrary<string> = messageOf(
  fc.oneof(runOf(UNREADABLE), fc.constantFrom(...SIGNS)),
);

/** Any message at all: the same with Latin letters in all their forms, mark-up, code and a few words. */
export const anyText: fc.Arbitrary<string> = messageOf(
  fc.oneof(runOf([...READABLE, ...UNREADABLE]), fc.constantFrom(...SIGNS), fc.constantFrom(...MARK_UP)),
);

const madeUpWord = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  minLength: 5,
  maxLength: 9,
});

/** Many questions of words that nobody knows: the most work that a message can make for spelling repair. */
export const babble: fc.Arbitrary<string> = fc
  .array(fc.array(madeUpWord, { minLength: 8, maxLength: 8 }), { minLength: 24, maxLength: 40 })
  .map((questions) => questions.map((words) => `what is ${words.join(' ')}?`).join(' '));
