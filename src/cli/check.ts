import { reviewGuide } from '../advise/review/review.ts';
import { preparePlans } from '../app/planCache.ts';
import { loadPack } from '../knowledge/loadPack.ts';
import { guideSchema } from '../knowledge/schema/guide.ts';
import { lintPack } from '../lint/lintPack.ts';
import { checkJson, checkLines } from './checkReport.ts';
import { brokenPack, knowledgeDir } from './openPack.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';

/**
 * `wireside check`: every problem of the pack at once, then what misleads in it and a review of its guides; exit code 1
 * where there is an error.
 */
export const check: Subcommand = {
  usage: [
    'wireside check [--knowledge DIR]                  lint the knowledge: its files, then its meaning',
    '               [--strict] [--json]                warnings fail too; findings as JSON',
    'wireside check --schema                           the JSON Schema of a guide, for editors and programs',
  ],
  run: async (args, io) => {
    const { knowledge, strict, json, schema } = options(args);
    if (schema) {
      io.out(JSON.stringify(guideSchema(), null, 2));
      return 0;
    }
    const dir = knowledgeDir(knowledge, io.env);
    const loaded = await loadPack(dir);
    if (!loaded.ok) {
      if (!json) throw brokenPack(dir, loaded.problems);
      io.out(JSON.stringify({ problems: loaded.problems }));
      return 1;
    }
    const { pack } = loaded;
    preparePlans(pack.guides.values(), dir);
    const reviews = new Map([...pack.guides].map(([id, guide]) => [id, reviewGuide(guide)]));
    const findings = lintPack(pack, new Date().toISOString().slice(0, 10), reviews);
    const checked = { pack, findings, reviews };
    for (const line of json ? [checkJson(checked)] : checkLines(checked)) io.out(line);
    return findings.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
  },
};

const options = (args: readonly string[]) =>
  parseOptions({
    args: [...args],
    options: {
      knowledge: { type: 'string' },
      strict: { type: 'boolean' },
      json: { type: 'boolean' },
      schema: { type: 'boolean' },
    },
  }).values;
