import { z } from 'zod';
import { htmlToMarkdown } from '../../knowledge/markdown/html.ts';
import { isQuestion, TITLE_FOR_QUESTION } from '../headings.ts';
import {
  httpsAddress,
  type Imported,
  type ImportedEntry,
  type InputFile,
  joinImports,
  type LeftOut,
  nothingFrom,
} from '../imported.ts';

const Article = z.looseObject({
  id: z.union([z.number(), z.string()]).nullish(),
  title: z.string().nullish(),
  name: z.string().nullish(),
  body: z.string().nullish(),
  html_url: z.string().nullish(),
  locale: z.string().nullish(),
  draft: z.boolean().nullish(),
  outdated: z.boolean().nullish(),
});
const Articles = z.object({ articles: z.array(Article).min(1) });

/** Articles of a Zendesk help centre, as its API lists them; their bodies are HTML. */
export const importZendesk = (files: readonly InputFile[]): Imported => joinImports(files.map(importFile));

/** Whether a parsed JSON is such a list. */
export const isZendesk = (value: unknown): boolean => Articles.safeParse(value).success;

function importFile({ path, text }: InputFile): Imported {
  const list = Articles.safeParse(JSON.parse(text));
  if (!list.success) return nothingFrom(path, 'has no articles');
  const read = list.data.articles.map((article, index) =>
    entryOf(`${path}: ${article.id ?? index + 1}`, article),
  );
  return {
    entries: read.filter((each) => 'answer' in each),
    leftOut: read.filter((each) => 'why' in each),
    remarks: [],
    language: list.data.articles.map(({ locale }) => locale).find((locale) => locale != null) ?? undefined,
  };
}

function entryOf(place: string, article: z.infer<typeof Article>): ImportedEntry | LeftOut {
  const { id, body, draft, outdated } = article;
  const title = (article.title ?? article.name ?? '').replace(/\s+/g, ' ').trim();
  const url = httpsAddress(article.html_url ?? undefined);
  if (draft) return { place, why: 'is a draft' };
  if (title === '') return { place, why: 'has no title' };
  const { markdown, lost } = htmlToMarkdown(body ?? '', url);
  if (markdown === '') return { place, why: 'has no text' };
  return {
    place,
    ...(id == null ? {} : { key: `zendesk#${id}` }),
    question: title,
    answer: markdown,
    phrasings: [],
    ...(url === undefined ? {} : { source: { title, url } }),
    byHand: [
      ...(isQuestion(title) ? [] : [TITLE_FOR_QUESTION]),
      ...(outdated ? ['is marked as outdated: hold it against what is so today'] : []),
      ...lost,
    ],
  };
}
