import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText, unreadableText } from '../../bench/ask/anyText.ts';
import { buildEngine } from '../../src/answer/engine.ts';
import type { Verdict } from '../../src/answer/verdict.ts';
import { loadTea } from '../fixtures/tea.ts';
import { garden } from './garden.ts';

/** 100,000 messages in all. They are cheap where they hold no Latin letter, so most hold none. */
const RUNS = { unreadable: 73_000, garden: 20_000, strange: 5_000, everyday: 2_000 };
const SEED = 20_261_122;
/** Far above what it takes: a slow machine is no fault. */
const PATIENCE_MS = 300_000;

const tea = await loadTea();
const ofTea = buildEngine([...tea.entries.values()], tea);
const ofGarden = () =>
  buildEngine(garden, { synonyms: { groups: [['tomato', 'love apple']], abbreviations: {} } });

/** Whether a verdict keeps all that its type promises. */
function isSound({ verdict, id, ids, confidence, candidates, near }: Verdict, known: ReadonlySet<string>) {
  const named = [...ids, ...near, ...candidates.map((candidate) => candidate.id)];
  return (
    named.every((one) => known.has(one)) &&
    (verdict === 'answer'
      ? id === ids[0] && ids.length >= 1 && ids.length <= 2
      : id === null && ids.length === 0) &&
    confidence >= 0 &&
    confidence <= 1 &&
    candidates.length <= 5 &&
    near.length <= 3 &&
    candidates.every(({ score }) => Number.isFinite(score))
  );
}

test('what holds no letter of English gets no answer, whatever else it holds', {
  timeout: PATIENCE_MS,
}, async () => {
  const known = new Set(tea.entries.keys());
  const property = fc.property(unreadableText, (text) => {
    const verdict = ofTea.ask(text);
    return verdict.verdict === 'none' && isSound(verdict, known);
  });
  await fc.assert(property, { numRuns: RUNS.unreadable, seed: SEED });
});

test('any message gets a sound verdict from a handful of entries', { timeout: PATIENCE_MS }, async () => {
  const engine = ofGarden();
  const known = new Set(garden.map(({ id }) => id));
  await fc.assert(
    fc.property(anyText, (text) => isSound(engine.ask(text), known)),
    { numRuns: RUNS.garden, seed: SEED },
  );
});

test('any message that holds no word of the pack gets no answer', {
  timeout: PATIENCE_MS,
}, async () => {
  const known = new Set(tea.entries.keys());
  const property = fc.property(anyText, (text) => {
    const verdict = ofTea.ask(text);
    return isSound(verdict, known) && (verdict.verdict !== 'answer' || holdsWordOfPack(text));
  });
  await fc.assert(property, { numRuns: RUNS.strange, seed: SEED });
});

test('everyday words that the pack does not have get no answer in any order', {
  timeout: PATIENCE_MS,
}, async () => {
  const strange = EVERYDAY.filter((word) => !holdsWordOfPack(word));
  expect(strange.length).toBeGreaterThan(60);
  const sentence = fc.array(fc.constantFrom(...strange), { minLength: 1, maxLength: 8 });
  const ending = fc.constantFrom('', '?', '!', '...');
  await fc.assert(
    fc.property(sentence, ending, (words, end) => ofTea.ask(words.join(' ') + end).verdict !== 'answer'),
    { numRuns: RUNS.everyday, seed: SEED },
  );
});

test('the same message gets the same bytes from another engine, whatever each was asked before', () => {
  const texts = fc.sample(anyText, { numRuns: 1_000, seed: SEED });
  const [one, other] = [ofGarden(), ofGarden()];
  const first = texts.map((text) => JSON.stringify(one.ask(text)));
  const second = texts.toReversed().map((text) => JSON.stringify(other.ask(text)));
  expect(second.toReversed()).toEqual(first);
});

const wordsIn = (text: string): readonly string[] =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word that the pack's authors wrote where the engine reads. */
const PACK_WORDS = new Set(
  wordsIn(
    [
      ...[...tea.entries.values()].flatMap(({ question, phrasings, answer }) => [
        question,
        ...phrasings,
        answer,
      ]),
      ...tea.synonyms.groups.flat(),
      ...Object.entries(tea.synonyms.abbreviations).flat(),
    ].join('\n'),
  ),
);
const LONG_PACK_WORDS = [...PACK_WORDS].filter((word) => word.length >= 4);

/** Whether a text holds a word of the pack: as a word, in another form of it, or run together with others. */
function holdsWordOfPack(text: string): boolean {
  const words = wordsIn(text);
  return words.some(
    (word) =>
      PACK_WORDS.has(word) || LONG_PACK_WORDS.some((own) => word.includes(own) || own.startsWith(word)),
  );
}

const EVERYDAY =
  `apple bread butter cheese dinner kitchen recipe potato tomato banana salad sugar chocolate cake soup
  football tennis swimming guitar violin piano drums concert singer movie actor theatre novel poem painting museum
  grandmother uncle cousin wedding birthday christmas holiday beach island mountain river forest desert volcano weather
  snow thunder rainbow dolphin giraffe penguin elephant rabbit kitten puppy horse chicken spider butterfly dinosaur
  shirt trousers shoes jacket umbrella necklace haircut lipstick perfume doctor dentist headache fever pregnant diet
  yoga marathon bicycle airport passport hotel luggage ticket pizza burger beer coffee homework algebra grammar history
  emperor castle knight pirate wizard dragon ghost vampire funeral church prayer election president parliament lawyer`.split(
    /\s+/,
  );
