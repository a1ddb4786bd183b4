import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../src/base/errors.ts';
import { packageRoot } from '../../src/base/package.ts';
import { fitConfidence, fitFeatures, observe } from './fitModel.ts';
import { crossValidated } from './report.ts';
import { thinPacks } from './thinPacks.ts';

/**
 * `npm run fit`: fits the model of any pack on the public sets in ../shared/eval/sets and writes it to
 * src/answer/confidence/model.json, the same bytes on every run; prints how each family fares under a model that was
 * fitted without it.
 */
const packs = await thinPacks();
if (packs.length === 0)
  throw new UserError('There are no public sets to fit on; they belong into ../shared/eval/sets.');
const features = fitFeatures(packs);
const observations = observe(packs, features);
const model = fitConfidence(observations, features);
const file = path.join(packageRoot, 'src', 'answer', 'confidence', 'model.json');
await writeFile(file, `${JSON.stringify(model)}\n`);
console.log(
  `${packs.length} packs, ${observations.length} rows. In %, each family by a model fitted on the others:`,
);
for (const line of crossValidated(observations, features)) console.log(line);
