import { describe, expect, test } from 'vitest';
import { answerView } from '../../commands/ask/answerView.ts';
import { meantView } from '../../commands/ask/feedback.ts';
import { noneView } from '../../commands/ask/verdictView.ts';
import { gapsView, groupView, notOursView } from '../../commands/faq/gapsView.ts';
import { ways } from '../../commands/index.ts';
import { privateTo, publicFor } from '../../src/discord/message.ts';
import { DEFAULT_SETTINGS } from '../../src/learning/servers.ts';
import { type Group, TABS } from '../../src/learning/waiting.ts';
import { messageFaults, seenIn } from '../discord/messageFaults.ts';
import { largestPack, longest } from '../fixtures/largest.ts';
import { everyLanguage } from '../fixtures/readers.ts';

const USER = '18446744073709551615';
const GAP = 'ABCDEFGHIJKLMNOP';
const [entry] = [...largestPack.entries.values()];
if (!entry) throw new Error('The largest pack has no entry.');

/** As many questions as may stand together, each as long as it may be. */
const group = (number: number): Group => ({
  id: `${GAP.slice(4)}${1_000 + number}`,
  questions: Array.from({ length: 300 }, (_, place) => ({
    id: `${GAP.slice(4)}${1_000 + place}`,
    norm: longest(200),
    text: longest(200),
    top: [],
    count: 9_999,
    askers: 9_999,
    lastDay: '2026-12-01',
    isTrusted: true,
    entry: entry.id,
  })),
  count: 2_999_700,
  askers: 999_900,
  lastDay: '2026-12-01',
});
const groups = Array.from({ length: 1_000 }, (_, number) => group(number));

describe.each(everyLanguage)('in $general.language', (t) => {
  const pack = { ...largestPack, entries: new Map([[entry.id, entry]]) };
  const around = { pack, t };
  test('the largest lists and groups of what waits are messages that Discord takes', () => {
    const all = { unanswered: groups, wrong: groups, unsure: groups, offtopic: groups };
    const tallied = new Map(['answered', 'suggested', 'none'].map((what) => [what, 99_999_999]));
    for (const tab of TABS) {
      const [first] = groups;
      const shown = { groups: all, tallied, settings: DEFAULT_SETTINGS, tab, ...around };
      expect(messageFaults(gapsView({ ...shown, page: 100 }))).toEqual([]);
      expect(seenIn(gapsView({ ...shown, page: 9_999 }))).toContain('**1000.**');
      if (first) expect(messageFaults(groupView({ group: first, tab, page: '199', ...around }))).toEqual([]);
      if (first) expect(messageFaults(notOursView(first, tab, t))).toEqual([]);
    }
  });

  test('the buttons of feedback and of what is kept fit under the largest answers', () => {
    const why = { version: '12345678', words: 'w'.repeat(70) };
    const recorded = { gap: GAP, days: 90, asksBack: true };
    for (const audience of [publicFor(USER, t), privateTo(t)]) {
      const shown = {
        entries: [entry, entry],
        pack: largestPack,
        audience,
        to: USER,
        why,
        asksBack: true,
        isPartial: true,
      };
      expect(messageFaults(answerView({ ...shown, entries: [entry] }))).toEqual([]);
      const none = { asked: longest(4_000), near: [entry], pack: largestPack, audience, ways, why, recorded };
      expect(messageFaults(noneView({ ...none, reason: 'near', language: undefined }))).toEqual([]);
      expect(
        messageFaults(noneView({ ...none, near: [], reason: 'off-topic', language: undefined })),
      ).toEqual([]);
    }
    const entries = [...largestPack.entries.values()].slice(0, 3);
    expect(messageFaults(meantView({ entries, entry: entry.id, asked: why, t }))).toEqual([]);
  });
});
