import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { LocalDiscord } from 'wireside-local-discord';
import { normalise } from './normalise.ts';

/** How long nothing may be called before a step counts as done; milliseconds. */
const QUIET = 150;

/** Writes down what is done, how it ends, and what the bot calls meanwhile. */
export interface Notebook {
  /** Does it and writes it down in a line. What is refused is written down as well. */
  readonly step: <Value>(did: string, act: () => Promise<Value>) => Promise<Value | undefined>;
  /** For what was written down before: it only acts, and the calls are found in the line of the next step. */
  readonly inHaste: () => Notebook;
}

type RecordedCall = ReturnType<LocalDiscord['calls']>[number];

export function openNotebook(discord: LocalDiscord, write: (line: string) => void): Notebook {
  let seen = 0;
  const inHaste: Notebook = { step: async (_, act) => act().catch(() => undefined), inHaste: () => inHaste };
  return {
    inHaste: () => inHaste,
    step: async (did, act) => {
      const { value, ended } = await outcomeOf(act);
      const made = () => discord.calls().slice(seen);
      await quiet(discord);
      await pictures(made);
      const calls = made();
      seen += calls.length;
      const written = await Promise.all(
        calls.map(async (call) => ({ ...call, files: await hashesOf(call.response) })),
      );
      write(normalise(JSON.stringify({ did, ended, calls: written }), discord));
      return value;
    },
  };
}

async function outcomeOf<Value>(act: () => Promise<Value>) {
  try {
    const value = await act();
    // Messages are in the calls already.
    const isKind = typeof value === 'object' && value !== null && 'kind' in value;
    return { value, ended: isKind ? value.kind : value };
  } catch (thrown) {
    return { value: undefined, ended: String(thrown) };
  }
}

async function quiet(discord: LocalDiscord): Promise<void> {
  for (let before = -1; before !== discord.calls().length; ) {
    before = discord.calls().length;
    await setTimeout(QUIET);
  }
}

/** How long a picture is waited for; milliseconds. */
const PATIENCE = 4_000;

/** What has pictures, a comparison or the outcome of a guide, gets them a while after its words. */
async function pictures(made: () => readonly RecordedCall[]): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until && isUnfinished(made()); )
    await setTimeout(QUIET);
}

function isUnfinished(calls: readonly RecordedCall[]): boolean {
  const answer = calls.findLast(({ path }) => path.endsWith('/callback'));
  const text = JSON.stringify(answer?.request ?? '');
  const isPictured = /"custom_id":"(compare:aspect|advise:share)/.test(text) && !text.includes('attachment:');
  return isPictured && !calls.some(({ method, path }) => method === 'PATCH' && /(@|%40)original$/.test(path));
}

/** What is in the pictures of a message. */
async function hashesOf(response: unknown): Promise<readonly string[]> {
  const text = JSON.stringify(response ?? '');
  const urls = [...new Set(text.match(/http:\/\/127\.0\.0\.1:\d+\/[^"\s]+\.png/g))];
  return Promise.all(
    urls.map(async (url) => {
      const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
      return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    }),
  );
}
