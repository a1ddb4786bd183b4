import { describe, expect, test } from 'vitest';
import { aboutView } from '../../../src/discord/views/aboutView.ts';
import { adviseView } from '../../../src/discord/views/adviseView.ts';
import { aspectView } from '../../../src/discord/views/aspectView.ts';
import { kindsView } from '../../../src/discord/views/kindsView.ts';
import { PRIVATE } from '../../../src/discord/views/message.ts';
import { noneView } from '../../../src/discord/views/noneView.ts';
import { outcomeView } from '../../../src/discord/views/outcomeView.ts';
import { overviewView } from '../../../src/discord/views/overviewView.ts';
import { startOverView } from '../../../src/discord/views/startOverView.ts';
import { suggestView } from '../../../src/discord/views/suggestView.ts';
import { topicsView } from '../../../src/discord/views/topicsView.ts';
import {
  largestComparison,
  largestEntry,
  largestGuide,
  largestPack,
  longest,
  longestId,
} from '../../fixtures/largest.ts';
import { messageFaults, seenIn } from '../messageFaults.ts';

/** The longest user id that Discord can give: 64 bits. */
const USER = '18446744073709551615';
const audiences = [PRIVATE, { kind: 'public', asker: USER } as const];
const pack = largestPack;
const entries = [...pack.entries.values()];
const asked = longest(4_000);

describe('the largest content that an author may write is a message that Discord takes', () => {
  test.each(audiences)('for $kind: suggestions, and none', (audience) => {
    expect(messageFaults(suggestView({ asked, entries, audience, to: USER }))).toEqual([]);
    expect(messageFaults(noneView({ asked, near: entries, reason: 'near', pack, audience }))).toEqual([]);
    expect(messageFaults(noneView({ asked, near: [], reason: 'blank', pack, audience }))).toEqual([]);
  });

  test.each(audiences)('for $kind: a comparison and its aspects', (audience) => {
    expect(messageFaults(overviewView(largestComparison, audience))).toEqual([]);
    for (const aspect of largestComparison.aspects)
      expect(messageFaults(aspectView(largestComparison, aspect, audience))).toEqual([]);
  });

  test('browsing, with more topics than any page holds', () => {
    const many = Array.from({ length: 1_000 }, (_, number) => largestEntry(longestId(number)));
    const library = { ...pack, entries: new Map(many.map((entry) => [entry.id, entry])) };
    expect(messageFaults(kindsView(library))).toEqual([]);
    for (const page of [0, 20, 39]) expect(messageFaults(topicsView(library, 'aspect', page))).toEqual([]);
  });

  test('what the bot is about', () => {
    const invite = `https://discord.com/oauth2/authorize?client_id=${USER}`;
    expect(messageFaults(aboutView({ pack, version: '10.10.10', invite }))).toEqual([]);
  });

  test('every step of a guide, its outcome, and the outcome shared', () => {
    const answers = new Map<string, string>();
    for (const { id } of largestGuide.questions) {
      expect(messageFaults(adviseView(largestGuide, answers, pack))).toEqual([]);
      answers.set(id, longestId(0));
    }
    const shared = { guide: largestGuide, answers, pack, sharedBy: longest(32) };
    for (const audience of audiences) {
      const view = outcomeView({ ...shared, audience });
      expect(messageFaults(view)).toEqual([]);
      expect(seenIn(view)).toContain('What speaks for it');
    }
    expect(messageFaults(startOverView(largestGuide))).toEqual([]);
  });
});
