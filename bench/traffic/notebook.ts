import { createHash } from 'node:crypto';
import { openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout } from 'node:timers/promises';
import type { LocalDiscord } from 'wireside-local-discord';

/** How long what the bot has begun may take on; milliseconds. */
const QUIET = 30;

/** Writes down what is done, how it ends, and what the bot calls meanwhile. */
export interface Notebook {
  /** Does it and writes it down in a line. What is refused is written down as well. */
  readonly step: <Value>(did: string, act: () => Promise<Value>) => Promise<Value | undefined>;
  /** For what was written down before: it only acts, and the calls are found in the line of the next step. */
  readonly inHaste: () => Notebook;
}

type RecordedCall = ReturnType<LocalDiscord['calls']>[number];

/** @param record the file to which `discord` writes every call: in memory it keeps the latest only. */
export function openNotebook(discord: LocalDiscord, record: string, write: (line: string) => void): Notebook {
  const calls = callsOf(record);
  let seen = 0;
  const inHaste: Notebook = { step: async (_, act) => act().catch(() => undefined), inHaste: () => inHaste };
  return {
    inHaste: () => inHaste,
    step: async (did, act) => {
      const { value, ended } = await outcomeOf(act);
      const rounds = await settle(discord, calls);
      await pictures(() => calls().slice(seen));
      const made = withoutLast(calls().slice(seen), rounds, isChoices);
      seen = calls().length;
      const files = await Promise.all(made.map(({ response }) => hashesOf(response)));
      const written = made.map((call, n) => ({ ...call, files: files[n] }));
      write(normalise(JSON.stringify({ did, ended, calls: written }), discord));
      return value;
    },
  };
}

/** The calls that stand in a file, a line of JSON each; only what is new is read. */
function callsOf(file: string): () => readonly RecordedCall[] {
  const handle = openSync(file, 'r');
  const decoder = new StringDecoder();
  const buffer = Buffer.alloc(2 ** 20);
  const calls: RecordedCall[] = [];
  let rest = '';
  return () => {
    for (let size = readSync(handle, buffer); size > 0; size = readSync(handle, buffer))
      rest += decoder.write(buffer.subarray(0, size));
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) calls.push(JSON.parse(line));
    return calls;
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

/**
 * Waits until the bot is done: it takes what it hears in turn, so that choices which are asked for now come after its
 * answer to what was done before; twice, since it may do one thing after another. @returns how often choices were asked for
 */
async function settle(discord: LocalDiscord, calls: () => readonly RecordedCall[]): Promise<number> {
  let rounds = 0;
  for (let calm = 0; calm < 2; rounds += 1) {
    const before = calls().length;
    await setTimeout(QUIET);
    await discord.person('tomas').complete('advise', 'guide', '');
    // The call is kept when its answer is on the way.
    while (calls().length === before) await setTimeout(1);
    calm = calls().length === before + 1 ? calm + 1 : 0;
  }
  return rounds;
}

const isChoices = ({ request }: RecordedCall): boolean =>
  typeof request === 'object' && request !== null && 'type' in request && request.type === 8;

function withoutLast<T>(things: readonly T[], count: number, fits: (thing: T) => boolean): readonly T[] {
  const last = new Set(things.filter(fits).slice(-count));
  return things.filter((thing) => !last.has(thing));
}

/** How long a picture is waited for; milliseconds. */
const PATIENCE = 2_500;

/** What has pictures, a comparison or the outcome of a guide, gets them a while after its words. */
async function pictures(made: () => readonly RecordedCall[]): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until && isUnfinished(made()); )
    await setTimeout(QUIET);
}

function isUnfinished(calls: readonly RecordedCall[]): boolean {
  const answer = calls.findLast(({ path }) => path.endsWith('/callback'));
  const text = JSON.stringify(answer?.request ?? '');
  // One aspect of a comparison, which leads back to the overview, has none.
  const hasPictures =
    /"custom_id":"(compare:aspect|advise:share)/.test(text) && !text.includes('compare:overview');
  const follows = hasPictures && !text.includes('attachment:');
  return follows && !calls.some(({ method, path }) => method === 'PATCH' && /(@|%40)original$/.test(path));
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

/** The text without what differs from run to run; who and what is always there keeps its name. */
function normalise(text: string, discord: LocalDiscord): string {
  const names = new Map<string, string>([
    [discord.botId, '@bot'],
    [discord.guildId, '@guild'],
    ...(['mira', 'tomas', 'ada'] as const).map((name) => [discord.person(name).id, `@${name}`] as const),
    ...['general', 'questions', 'help'].map((name) => [discord.channel(name), `@${name}`] as const),
  ]);
  return text
    .replaceAll(discord.token, '@token')
    .replace(/(http|ws):\/\/127\.0\.0\.1:\d+/g, '$1://local')
    .replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/"]+/g, '$1@token')
    .replace(/"token":"[^"]*"/g, '"token":"@token"')
    .replace(/"nonce":"[^"]*"/g, '"nonce":"@nonce"')
    .replace(/\d{17,20}/g, (id) => names.get(id) ?? '@id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g, '@time')
    .replace(/<t:\d+/g, '<t:@time')
    .replace(/(Refere[nz]+[ce]*:? `)[0-9a-f]{8}/gi, '$1@reference')
    .replace(/reference [0-9a-f]{8}/g, 'reference @reference')
    .replace(/wireside-traffic-\w+/g, '@data')
    .replace(/(\\?"ms\\?":)[\d.]+/g, '$1@ms')
    .replace(/,"\s+at [^"]*"/g, '')
    .replace(/Wireside \d+\.\d+\.\d+/g, 'Wireside @version');
}
