import { fitOnPublicSets } from './fit.ts';

/**
 * Prints src/ask/weights.json as the public sets would have it, the same on every run:
 * `npm run -s build:code && node dist/bench/ask/fitWeights.js`.
 */
const QUESTIONS = 300;

console.log(JSON.stringify(await fitOnPublicSets(QUESTIONS), null, 2));
