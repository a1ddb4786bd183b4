import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormedJson } from '../../../src/discord/connection/rest.ts';

test('a text becomes what toWellFormed makes of it, whatever else stands in it', () => {
  const anyText = fc.string({
    unit: fc.oneof(fc.constantFrom('\\', '\ud83c', '\udf75', '\\ud83c', '"', 'a'), fc.string()),
  });
  fc.assert(
    fc.property(anyText, (text) => {
      expect(JSON.parse(wellFormedJson(JSON.stringify({ text })))).toEqual({ text: text.toWellFormed() });
    }),
  );
});
