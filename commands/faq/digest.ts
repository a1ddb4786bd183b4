import { type Client, MessageFlags, Routes } from 'discord.js';
import { systemClock } from '../../src/base/clock.ts';
import { messageOf } from '../../src/base/errors.ts';
import { knownIn } from '../../src/discord/command.ts';
import { rows, strongButton, text } from '../../src/discord/components.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { isLost } from '../../src/discord/send.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { dayOf } from '../../src/learning/people.ts';
import type { Translations } from '../../src/locales/en.ts';
import { translationsFor } from '../../src/locales/translator.ts';
import type { Store } from '../../src/store/store.ts';
import type { Desk } from './desk.ts';
import { faqId } from './ids.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 7 * 24 * HOUR;

/** The first Monday after 1970 at 8:00 in UTC: a digest is of the week that began then, or whole weeks later. */
const MONDAY = Date.UTC(1970, 0, 5, 8);

/** How long one process has for posting, in milliseconds; then another may try. */
const TURN = 2 * MINUTE;

/** How often it is looked whether a digest is due. */
const LOOK = 10 * MINUTE;

/** When the digest after that of `now` is due. */
export const nextDue = (now: number): number => MONDAY + (Math.floor((now - MONDAY) / WEEK) + 1) * WEEK;

/** Posts what waits for editors to the channels that servers chose for it, once a week. Returns what ends that. */
export function startDigests(client: Client<true>, desk: Desk): () => Promise<void> {
  let isEnded = false;
  let going = Promise.resolve();
  const look = () => {
    going = post(client, desk).finally(() => {
      if (!isEnded) cancel = systemClock.after(LOOK, look);
    });
  };
  let cancel = systemClock.after(MINUTE, look);
  return async () => {
    isEnded = true;
    cancel();
    await going;
  };
}

async function post(client: Client<true>, desk: Desk): Promise<void> {
  for (const [server, { preferredLocale }] of client.guilds.cache) {
    const send = async (channel: string, { components }: MessageView, nonce: string) => {
      const flags = MessageFlags.IsComponentsV2;
      const body = { components, flags, nonce, enforce_nonce: true, allowed_mentions: { parse: [] } };
      await client.rest.post(Routes.channelMessages(channel), { body });
    };
    await postDigest({ server, t: translationsFor(preferredLocale), send }, desk);
  }
}

export interface DigestTo {
  readonly server: string;
  readonly t: Translations;
  /** @param nonce the same for the same digest, so that Discord takes it once */
  readonly send: (channel: string, view: MessageView, nonce: string) => Promise<void>;
}

/** Posts the digest of a server where it is due, and something is in it; of several processes one does. Never rejects. */
export async function postDigest({ server, t, send }: DigestTo, desk: Desk): Promise<void> {
  const { learning, library, now } = desk;
  const channel = learning.servers.known(server).settings.digest;
  if (channel === null) return;
  const at = now();
  const due = nextDue(at);
  try {
    if (!(await claim(learning.store, server, at))) return;
    const { pack } = knownIn(library, server);
    const [waiting, wrong] = await Promise.all([
      learning.waiting.groups(server, 'unanswered'),
      learning.waiting.groups(server, 'wrong'),
    ]);
    const overdue = countOverdue(pack, dayOf(at));
    const view = digestView({ waiting: waiting.length, wrong: wrong.length, overdue }, t);
    if (view) await send(channel, view, `digest-${due / HOUR}`);
    await settle(learning.store, server, due);
  } catch (thrown) {
    learning.log.warn(`The weekly digest could not be posted: ${messageOf(thrown)}`);
    // Where the channel is gone, trying again would not help before somebody chooses another.
    if (isLost(thrown)) await settle(learning.store, server, due).catch(() => undefined);
  }
}

const leaseOf = (server: string): string => `digest ${server}`;

/** Whether the digest is due and nobody else posts it at the moment. */
const claim = ({ use }: Store, server: string, now: number): Promise<boolean> =>
  use(async (database) => {
    const row = { name: leaseOf(server), until: now + TURN };
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('lease')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ until: row.until }).where('lease.until', '<=', now),
      )
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  });

const settle = ({ use }: Store, server: string, until: number): Promise<unknown> =>
  use((database) =>
    database.updateTable('lease').set({ until }).where('name', '=', leaseOf(server)).execute(),
  );

/** After so many months an answer is due for a review, as `wireside check` has it. */
const REVIEW_MONTHS = 18;

function countOverdue({ entries }: Pack, today: string): number {
  const since = new Date(today);
  since.setUTCMonth(since.getUTCMonth() - REVIEW_MONTHS);
  const last = since.toISOString().slice(0, 10);
  return [...entries.values()].filter(({ reviewed }) => reviewed !== undefined && reviewed < last).length;
}

export interface DigestNumbers {
  readonly waiting: number;
  readonly wrong: number;
  readonly overdue: number;
}

/** What waits for editors; undefined where nothing does. */
export function digestView(
  { waiting, wrong, overdue }: DigestNumbers,
  t: Translations,
): MessageView | undefined {
  const { digest } = t.faq;
  const lines = [
    ...(waiting > 0 ? [digest.groups(waiting)] : []),
    ...(wrong > 0 ? [digest.wrong(wrong)] : []),
    ...(overdue > 0 ? [digest.overdue(overdue)] : []),
  ];
  if (lines.length === 0) return undefined;
  const list = lines.map((each) => `- ${each}`).join('\n');
  return {
    components: [text(`### ${digest.title}\n${list}`), ...rows([strongButton(digest.see, faqId('see'))])],
  };
}
