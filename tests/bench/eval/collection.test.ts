import { expect, test } from 'vitest';
import {
  articleCollections,
  collectionsAt,
  faqCollections,
  ownCollections,
} from '../../../bench/eval/collection.ts';

test('every file of questions about the shipped pack is measured, and only that of others may be read', async () => {
  const own = await ownCollections();
  expect(own.map(({ name }) => name)).toContain('questions-unseen');
  expect(own.filter(({ isSeen }) => isSeen).map(({ name }) => name)).toEqual(['questions-dev']);
});

test('each small FAQ is measured with its own questions', async () => {
  const faqs = await faqCollections();
  expect(faqs.length).toBeGreaterThan(2);
  for (const { knowledge, questions } of faqs) {
    const ids = new Set(knowledge.entries.map(({ id }) => id));
    expect(questions.flatMap((one) => one.ids).filter((id) => !ids.has(id))).toEqual([]);
  }
});

test('the article and the rest share out the answerable questions that nobody tuned on', async () => {
  const [article, rest] = await articleCollections();
  const unseen = (await ownCollections()).find(({ name }) => name === 'questions-unseen');
  const answerable = unseen?.questions.filter(({ ids }) => ids.length > 0) ?? [];
  expect(article?.questions.length).toBe(111);
  expect([...(article?.questions ?? []), ...(rest?.questions ?? [])]).toHaveLength(answerable.length);
});

test('a folder that is not there has nothing to measure', async () => {
  expect(await collectionsAt('no-such-folder')).toEqual([]);
});
