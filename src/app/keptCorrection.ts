import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { KeptCorrection } from '../answer/confidence/calibrate.ts';
import type { Pack } from '../knowledge/pack.ts';

const Numbers = z.array(z.number());
const KeptFile = z.object({
  key: z.string(),
  correction: z.object({
    isOwn: z.boolean(),
    caution: z.number(),
    features: Numbers,
    means: Numbers,
    scales: Numbers,
    weights: Numbers,
  }),
});

/** What the correction follows from beside the pack: the engine's own files, as they run. */
const ENGINE = path.join(import.meta.dirname, '..', 'answer');

/**
 * Keeps in `DATA_DIR/engine.json` what the engine learnt of a pack when it was started with it: the next start need not
 * ask hundreds of phrasings again. It holds for the same entries and the same engine alone, and may be deleted at any
 * time; a folder that cannot be read or written costs that time and nothing else.
 */
export function keptCorrection(folder: string, pack: Pack): KeptCorrection {
  const file = path.join(folder, 'engine.json');
  const key = keyOf(pack);
  return {
    read: () => {
      try {
        const kept = KeptFile.parse(JSON.parse(readFileSync(file, 'utf8')));
        return kept.key === key ? kept.correction : undefined;
      } catch {
        return undefined;
      }
    },
    write: (correction) => {
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${file}.draft`, JSON.stringify({ key, correction }));
        renameSync(`${file}.draft`, file);
      } catch {
        // The next start learns it again; that the folder cannot be written is said where it matters.
      }
    },
  };
}

/** A digest of all that the correction follows from. */
function keyOf({ entries, synonyms, outside, language }: Pack): string {
  const digest = createHash('sha256').update(process.version);
  digest.update(JSON.stringify([[...entries.values()], synonyms, outside, language]));
  for (const item of readdirSync(ENGINE, { recursive: true, withFileTypes: true }))
    if (item.isFile()) digest.update(readFileSync(path.join(item.parentPath, item.name)));
  return digest.digest('hex');
}
