import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/importing/formats.ts';
import { importFiles } from '../../src/importing/importFiles.ts';
import { packFiles } from '../../src/importing/packFiles.ts';
import { readInputs } from '../../src/importing/readInputs.ts';
import { buildPack } from '../../src/knowledge/loadPack.ts';

const { files } = await readInputs(['tests/fixtures/imports']);

/** A file of the fixtures with a piece of it taken out, doubled, or exchanged for another’s, under its own or another name. */
const damaged = fc
  .record({
    file: fc.constantFrom(...files),
    name: fc.constantFrom(...files.map(({ path }) => path)),
    other: fc.constantFrom(...files.map(({ text }) => text)),
    from: fc.nat(2_000),
    length: fc.nat(400),
    noise: fc.string({ maxLength: 12, unit: 'binary' }),
  })
  .map(({ file, name, other, from, length, noise }) => ({
    path: name,
    text:
      file.text.slice(0, from) + noise + other.slice(from, from + length) + file.text.slice(from + length),
  }));

test('whatever stands in a file, it is imported or left out, and what is imported is a pack', async () => {
  await fc.assert(
    fc.asyncProperty(
      damaged,
      fc.option(fc.constantFrom(...FORMATS), { nil: undefined }),
      async (file, format) => {
        const pack = packFiles(await importFiles([file], format), 'Any');
        if (pack.entries === 0) return;
        const built = buildPack(pack.files);
        expect(built.ok || built.problems).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
