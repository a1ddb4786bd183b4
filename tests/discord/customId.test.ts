import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCustomId, encodeCustomId } from '../../src/discord/customId.ts';

test('a custom id says again what was written into it', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9_-]{0,15}$/);
  fc.assert(
    fc.property(word, word, fc.array(word, { maxLength: 4 }), (owner, action, parts) => {
      expect(decodeCustomId(encodeCustomId(owner, action, ...parts))).toEqual({ owner, action, parts });
    }),
  );
});

test('an id of over 100 characters is refused where it is built', () => {
  expect(encodeCustomId('ask', 'show', 'x'.repeat(91))).toHaveLength(100);
  expect(() => encodeCustomId('ask', 'show', 'x'.repeat(92))).toThrow('101 characters');
});

test('a part with a colon is refused, since it would come back as two', () => {
  expect(() => encodeCustomId('ask', 'show', 'a:b')).toThrow('“a:b”');
});

test('any text at all can be read', () => {
  fc.assert(fc.property(fc.string(), (id) => typeof decodeCustomId(id).owner === 'string'));
  expect(decodeCustomId('')).toEqual({ owner: '', action: '', parts: [] });
});
