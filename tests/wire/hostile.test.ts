import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadTea } from '../fixtures/tea.ts';
import { faultsOf } from './description.ts';
import { createActs, type Hostile, hostile, planted } from './hostile.ts';
import { startWire } from './startWire.ts';

/** `HOSTILE=100000 SEED=2 npx vitest run tests/wire/hostile.test.ts` for more of them; `npm run bench:hostile`. */
const { HOSTILE: count, SEED: seed } = z
  .object({ HOSTILE: z.coerce.number().default(300), SEED: z.coerce.number().default(1) })
  .parse(process.env);
/** The stand-in remembers the last 5,000 calls, and an input makes three at most. */
const BATCH = 1_000;

const { discord, log } = await startWire(await loadTea(), { commands: [planted(true), planted(false)] });
const act = createActs(discord, discord.person('mira'));

const Message = z.looseObject({
  components: z.array(z.unknown()),
  title: z.undefined().optional(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()) }).optional(),
});
/** A message on its own, or as the answer to an interaction. */
const Sent = z.union([Message, z.looseObject({ data: Message }).transform(({ data }) => data)]);

test(`${count} hostile inputs are each answered, ping nobody, and leave the bot as it was`, {
  timeout: 60_000 + count * 100,
}, async () => {
  const refused: Hostile[] = [];
  const inputs = fc.sample(hostile, { numRuns: count, seed });
  for (let from = 0; from < inputs.length; from += BATCH) {
    const unanswered: Hostile[] = [];
    for (const input of inputs.slice(from, from + BATCH)) {
      const outcome = await act(input).catch((thrown: unknown) => {
        // What Discord's own client does not let a person send never reaches the bot.
        if (/No choices came|No message of the bot came/.test(String(thrown))) return 'failed';
        refused.push(input);
        return 'refused';
      });
      if (outcome === 'failed') unanswered.push(input);
    }
    expect(unanswered).toEqual([]);
    expect(log.filter((line) => /^(error|warn)/.test(line))).toEqual([]);
    const calls = discord.calls().slice(-3 * BATCH);
    expect(await faultsOf(calls)).toEqual([]);
    expect(calls.filter(({ request }) => Sent.safeParse(request).success)).not.toEqual([]);
    expect(calls.flatMap(({ request }) => pingsOf(request))).toEqual([]);
    expect(pinged()).toEqual([]);
  }
  expect(refused.length / count).toBeLessThan(0.3);
});

/** Whom the bot's messages notify; a reply notifies its author at most. */
const pinged = () =>
  ['general', 'questions'].flatMap((channel) =>
    discord
      .messages(channel)
      .filter(({ author }) => author.id === discord.botId)
      .flatMap(({ mentions, mention_roles, mention_everyone }) => [
        ...mentions.map(({ username }) => username).filter((name) => name !== 'mira'),
        ...mention_roles,
        ...(mention_everyone ? ['everyone'] : []),
      ]),
  );

/** A call whose message may notify whoever its text names. */
function pingsOf(request: unknown): readonly unknown[] {
  const { data } = Sent.safeParse(request);
  return !data || data.allowed_mentions?.parse.length === 0 ? [] : [request];
}
