import path from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/base/package.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const loaded = await loadPack(path.join(packageRoot, 'knowledge'));
if (!loaded.ok) throw new Error('The shipped pack is broken; see `wireside check`.');
const { pack } = loaded;
const { discord, restart } = await startWire(pack);
const mira = discord.person('mira');

test.each([
  ['whats iot', 'what-is-iot'],
  ['what is M2M?', 'what-is-m2m'],
  ['diffrence between iot and m2m', 'iot-vs-m2m-overview'],
  ['which is better for my business iot or m2m', 'faq-which-is-better-for-my-business'],
  ['why is m2m used in iot', 'faq-why-m2m-in-iot'],
  ['do humans have to be involved with m2m', 'aspect-human-involvement'],
])('“%s” gets the answer %s', async (question, id) => {
  const entry = pack.entries.get(id);
  expect(entry).toBeDefined();
  expect(seenIn(messageOf(await mira.command('ask', { question })))).toContain(`### ${entry?.question}\n`);
});

test('a question about something else gets an honest “I don’t have an answer”', async () => {
  const question = "what's the best pizza in Rome";
  expect(seenIn(messageOf(await mira.command('ask', { question })))).toContain("I don't have an answer");
});

test.each(pack.comparisons.get('iot-vs-m2m')?.aspects ?? [])(
  '$name is short enough for a phone',
  ({ entry }) => {
    const words = pack.entries.get(entry)?.answer.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(50);
    expect(words).toBeLessThanOrEqual(110);
  },
);

/** Answers by their labels, in the words of the guide; any other question is answered with "Don't know". */
const WAYS: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
  [
    'm2m',
    new Map([
      ['people', 'none'],
      ['sharing', 'closed'],
      ['analytics', 'none'],
      ['pattern', 'point-to-point'],
      ['network', 'private'],
      ['data', 'single'],
      ['devices', 'one-kind'],
      ['growth', 'fixed'],
    ]),
  ],
  [
    'iot',
    new Map([
      ['people', 'central'],
      ['sharing', 'open'],
      ['analytics', 'central'],
      ['pattern', 'many-to-many'],
      ['network', 'public'],
      ['data', 'diverse'],
      ['devices', 'many'],
      ['growth', 'growing'],
      ['closed-core', 'no'],
    ]),
  ],
  [
    'hybrid',
    new Map([
      ['people', 'some'],
      ['sharing', 'partners'],
      ['analytics', 'central'],
      ['closed-core', 'yes'],
      ['latency', 'high'],
      ['network', 'both'],
      ['growth', 'growing'],
    ]),
  ],
];

test.each(WAYS)(
  'the guide leads to %s, though the bot was started anew at the third step',
  async (outcome, chosen) => {
    const guide = pack.guides.get('iot-or-m2m');
    if (!guide) throw new Error('There is no guide iot-or-m2m.');
    let shown = messageOf(await mira.command('advise', { guide: guide.id }));
    for (let step = 1; step <= guide.questions.length; step += 1) {
      const question = guide.questions.find(({ ask }) => seenIn(shown).includes(`**${ask}**`));
      if (!question) break;
      if (step === 3) await restart();
      const choice = question.choices.find(({ id }) => id === chosen.get(question.id));
      shown = messageOf(await mira.click(shown, choice?.label ?? 'Don’t know'));
    }
    const title = guide.outcomes.find(({ id }) => id === outcome)?.title;
    expect(seenIn(shown)).toContain(`### ${title}\n`);
    expect(seenIn(shown)).toMatch(/- You said “.+”: .+/);
  },
);
