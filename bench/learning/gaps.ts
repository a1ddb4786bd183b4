import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Verdict } from '../../src/answer/verdict.ts';
import { packageRoot } from '../../src/base/package.ts';
import { createGaps } from '../../src/learning/gaps.ts';
import { DEFAULT_SETTINGS } from '../../src/learning/servers.ts';
import { createWaiting } from '../../src/learning/waiting.ts';
import { createStore } from '../../src/store/store.ts';

/** What recording adds to a question, and how long a moderator waits for 10,000 gaps, cold and warm: `npm run bench:gaps`. */
const SERVER = '1200000000000000001';
const GAPS = 10_000;
const settings = { ...DEFAULT_SETTINGS, learning: 'questions' } as const;

const HeldOut = z.object({ text: z.string(), top: z.array(z.tuple([z.string(), z.number()])) });
const questions = readFileSync(path.join(packageRoot, 'tests/fixtures/heldOutGaps.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => HeldOut.parse(JSON.parse(line)));

/** Each of the questions in many wordings, with words of its own. */
const asked = Array.from({ length: GAPS }, (_, number) => {
  const { text, top } = questions[number % questions.length] ?? { text: '', top: [] };
  const round = Math.floor(number / questions.length);
  return {
    words: `${text} ${['model', 'plan', 'site', 'farm'][round % 4]} type${round} for ${round} users`,
    top,
  };
});
const verdictOf = (top: readonly (readonly [string, number])[]): Verdict => ({
  verdict: 'none',
  id: null,
  ids: [],
  confidence: 0.2,
  word: 'unsure',
  candidates: top.map(([id, score]) => ({ id, score })),
  near: [],
  reason: 'near',
  questions: [],
});

const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-bench-'));
const store = createStore({ folder });
try {
  const gaps = createGaps({ store, settingsOf: () => settings, log: console });
  const pack = { language: 'en', version: '12345678' };
  const times: number[] = [];
  for (const [number, { words, top }] of asked.entries()) {
    const verdict = verdictOf(top);
    const begun = performance.now();
    gaps.asked({ server: SERVER, asker: String(number % 700), words, verdict, pack });
    times.push(performance.now() - begun);
    if (number % 500 === 499) await gaps.flush();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(3);
  console.log(`recording a question: median ${at(0.5)} ms, 99 % within ${at(0.99)} ms`);
  const waiting = createWaiting(store);
  for (const which of ['cold', 'again', 'after one more question']) {
    if (which.startsWith('after')) {
      gaps.asked({
        server: SERVER,
        asker: '1',
        words: 'one more question of a drone',
        verdict: verdictOf([]),
        pack,
      });
      await gaps.flush();
    }
    const begun = performance.now();
    const groups = await waiting.groups(SERVER, 'unanswered');
    console.log(
      `${GAPS} gaps in ${groups.length} groups, ${which}: ${Math.round(performance.now() - begun)} ms`,
    );
  }
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
