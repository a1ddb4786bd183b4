import { describe, expect, test } from 'vitest';
import { refusalsOf } from 'wireside-local-discord';
import { aboutView } from '../../commands/about/command.ts';
import { adviseForm } from '../../commands/advise/form.ts';
import { guidesView } from '../../commands/advise/guidesView.ts';
import { startId } from '../../commands/advise/ids.ts';
import { outcomePartView, partsOf } from '../../commands/advise/outcomeParts.ts';
import { outcomeView } from '../../commands/advise/outcomeView.ts';
import { adviseView, changeView, startOverView } from '../../commands/advise/walkView.ts';
import { numbersView } from '../../commands/ask/numbersView.ts';
import { noneView, suggestView } from '../../commands/ask/verdictView.ts';
import { whyView } from '../../commands/ask/whyView.ts';
import { kindsView, topicsView } from '../../commands/browse/views.ts';
import { aspectView } from '../../commands/compare/aspectView.ts';
import { overviewView, tableView } from '../../commands/compare/overviewView.ts';
import { ways } from '../../commands/index.ts';
import { advice } from '../../src/advise/advice.ts';
import type { Explanation } from '../../src/answer/explain/explanation.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { narrowTo } from '../../src/compare/narrowTo.ts';
import { type MessageView, privateTo, publicFor } from '../../src/discord/message.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { CONTENT_LIMITS } from '../../src/knowledge/schema/fields.ts';
import { messageFaults, seenIn } from '../discord/messageFaults.ts';
import {
  largestComparison,
  largestEntry,
  largestGuide,
  largestPack,
  longest,
  longestId,
} from '../fixtures/largest.ts';
import { everyLanguage } from '../fixtures/readers.ts';
import { loadTea } from '../fixtures/tea.ts';

/** The longest user id that Discord can give: 64 bits. */
const USER = '18446744073709551615';
const pack = largestPack;
const entries = [...pack.entries.values()];
const asked = longest(4_000);
const tea = knowledgeOf(await loadTea());

/** Every question answered with its first choice. */
const allAnswers = new Map(largestGuide.questions.map(({ id }) => [id, longestId(0)]));
const outcomes = largestGuide.outcomes.map(({ id }) => id);
const [first = '', second = ''] = outcomes;
/** All rules that a guide may have, each of all questions: with any other answer, none of them holds. */
const manyRules = (parts: Partial<Guide['rules'][number]>) =>
  Array.from({ length: CONTENT_LIMITS.GUIDE_RULES }, (_, number) =>
    largestGuide.rules.map((rule) => ({ ...rule, id: longestId(number), ...parts })),
  ).flat();
const level = Object.fromEntries(outcomes.map((id) => [id, 1]));
const guides = [
  ['all reasons and changes', { ...largestGuide, rules: manyRules({ points: { [second]: 10 } }) }],
  ['no outcome', { ...largestGuide, rules: manyRules({ points: {}, veto: outcomes }) }],
  [
    'twelve level outcomes',
    {
      ...largestGuide,
      rules: [],
      questions: largestGuide.questions.map((question) => ({
        ...question,
        choices: question.choices.map((choice) =>
          choice.id === first ? { ...choice, points: level } : choice,
        ),
      })),
    },
  ],
] as const;

/** Two texts whose every list is as long as a message can make it. */
function explained(explanation: Explanation): Explanation {
  const [one] = explanation.texts;
  if (!one) throw new Error('Nothing was ranked.');
  const many = Array.from({ length: 600 }, () => longest(30));
  const entry = {
    id: entries[0]?.id ?? '',
    score: 1,
    features: [],
    words: many.map((word) => ({ word, weight: 1 })),
    phrasings: [{ text: longest(CONTENT_LIMITS.PHRASING), similarity: 1, weight: 1 }],
  };
  const changes = many.map((word) => ({ from: word, to: word }));
  const text = {
    ...one,
    words: many.map((word) => ({ word, weight: 1, known: true })),
    repaired: changes,
    expanded: changes,
    context: many,
    winner: entry,
    runnerUp: entry,
    margin: 1,
    doubt: { kind: 'opposite' as const, asked: longest(300), found: longest(300) },
  };
  return { ...explanation, texts: [text, text], decisive: [0, 1] };
}

describe.each(everyLanguage)(
  'in $general.language, the largest content is a message that Discord takes',
  (t) => {
    const readers = [privateTo(t), publicFor(USER, t)];

    test.each(readers)('for $kind: suggestions, and none', (audience) => {
      expect(messageFaults(suggestView({ asked, entries, audience, to: USER }))).toEqual([]);
      expect(messageFaults(noneView({ asked, near: entries, reason: 'near', pack, audience, ways }))).toEqual(
        [],
      );
      expect(messageFaults(noneView({ asked, near: [], reason: 'blank', pack, audience, ways }))).toEqual([]);
    });

    test('why, of a story about two things in words of every kind', () => {
      const library = knowledgeOf(pack);
      const words = `${entries.map(({ question }) => `${question}?`).join(' ')} ${longest(4_000)}`;
      const why = { version: 'changed0', words };
      for (const view of [whyView, numbersView]) {
        expect(messageFaults(view(why, library.engine.explain(words), { pack, t }))).toEqual([]);
        const asMany = explained(tea.engine.explain('what is tea?'));
        expect(messageFaults(view(why, asMany, { pack, t }))).toEqual([]);
      }
    });

    test.each(readers)('for $kind: a comparison and its aspects', (audience) => {
      expect(messageFaults(overviewView(largestComparison, audience))).toEqual([]);
      const three = narrowTo(largestComparison, largestComparison.subjects.slice(1));
      expect(messageFaults(overviewView(three, audience))).toEqual([]);
      for (const page of [0, 1, 99])
        expect(messageFaults(tableView(largestComparison, audience, page))).toEqual([]);
      for (const aspect of largestComparison.aspects)
        expect(messageFaults(aspectView(largestComparison, aspect, audience))).toEqual([]);
    });

    test('browsing, with more topics than any page holds', () => {
      const many = Array.from({ length: 1_000 }, (_, number) => largestEntry(longestId(number)));
      const library = { ...pack, entries: new Map(many.map((entry) => [entry.id, entry])) };
      expect(messageFaults(kindsView(library, t))).toEqual([]);
      for (const page of [0, 20, 39])
        expect(messageFaults(topicsView({ pack: library, kind: 'aspect', page, t }))).toEqual([]);
    });

    test('what the bot is about', () => {
      const invite = `https://discord.com/oauth2/authorize?client_id=${USER}`;
      expect(messageFaults(aboutView({ pack, version: '10.10.10', invite, t }))).toEqual([]);
    });

    test('the first step of a guide, the last one asked again, and what says that it changed', () => {
      const walk = { guide: largestGuide, pack, t, note: longest(330) };
      expect(messageFaults(adviseView({ ...walk, answers: new Map() }))).toEqual([]);
      expect(messageFaults(changeView({ ...walk, answers: allAnswers }))).toEqual([]);
      expect(messageFaults(startOverView(largestGuide, t))).toEqual([]);
    });

    test.each([5, 30])('%i guides to choose from', (count) => {
      const many = Array.from({ length: count }, (_, n) => longestId(n, CONTENT_LIMITS.GUIDE_ID));
      const guides = new Map(many.map((id) => [id, { ...largestGuide, id }]));
      expect(messageFaults(guidesView({ pack: { ...pack, guides }, t }, startId))).toEqual([]);
    });

    test('the form of a guide', () => {
      const short = longest(CONTENT_LIMITS.SHORT);
      const questions = largestGuide.questions.map((question) => ({ ...question, short }));
      expect(adviseForm(largestGuide, t)).toBeUndefined();
      expect(refusalsOf('modal', adviseForm({ ...largestGuide, questions }, t))).toEqual([]);
    });

    // Some hundred pages, each made from scratch as for a click.
    test.each(guides)('%s: the outcome and every page of it', { timeout: 60_000 }, (_, guide) => {
      const shared = { guide, answers: allAnswers, pack, t, sharedBy: longest(32) };
      const pictures = [{ name: 'points.png', bytes: new Uint8Array(1), alt: longest(1_024) }];
      for (const audience of readers)
        expect(messageFaults(outcomeView({ ...shared, audience, pictures }))).toEqual([]);
      const noted = adviseView({ ...shared, note: longest(165), pictures });
      expect(messageFaults(noted)).toEqual([]);
      for (const { id, lines } of partsOf({ ...shared, advice: advice(guide, allAnswers) })) {
        const pages = pagesIn((page) => outcomePartView({ ...shared, part: id, page }), t.advice.nextPage);
        expect(pages.flatMap(messageFaults)).toEqual([]);
        const all = pages.map(seenIn).join('\n');
        for (const { text } of lines) expect(all).toContain(text);
      }
    });
  },
);

/** Every page up to the one that has no next. */
function pagesIn(view: (page: number) => MessageView, nextPage: string): readonly MessageView[] {
  const pages = [view(0)];
  while (seenIn(pages.at(-1) ?? {}).includes(`[${nextPage}]`)) pages.push(view(pages.length));
  return pages;
}
