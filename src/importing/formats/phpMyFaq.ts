import { z } from 'zod';
import { htmlToMarkdown, htmlToText } from '../../knowledge/markdown/html.ts';
import { isQuestion, TITLE_FOR_QUESTION } from '../headings.ts';
import {
  type Imported,
  type ImportedEntry,
  type InputFile,
  joinImports,
  type LeftOut,
  nothingFrom,
} from '../imported.ts';

const Faq = z.looseObject({
  id: z.union([z.number(), z.string()]).nullish(),
  language: z.string().nullish(),
  keywords: z.string().nullish(),
  question: z.string(),
  answer: z.string(),
});
const Faqs = z.array(z.union([z.object({ faq: Faq }).transform(({ faq }) => faq), Faq])).min(1);

/** phpMyFAQ's export as JSON: a list of `faq`, whose answers are HTML, escaped once more. */
export const importPhpMyFaq = (files: readonly InputFile[]): Imported => joinImports(files.map(importFile));

/** Whether a parsed JSON is such an export. */
export const isPhpMyFaq = (value: unknown): boolean => Faqs.safeParse(value).success;

function importFile({ path, text }: InputFile): Imported {
  const faqs = Faqs.safeParse(JSON.parse(text));
  if (!faqs.success) return nothingFrom(path, 'is no list of faq with question and answer');
  const read = faqs.data.map((faq, index) => entryOf(`${path}: ${faq.id ?? index + 1}`, faq));
  const languages = [...new Set(faqs.data.flatMap(({ language }) => language ?? []))];
  return {
    entries: read.filter((each) => 'answer' in each),
    leftOut: read.filter((each) => 'why' in each),
    remarks:
      languages.length > 1
        ? [`${path}: is in ${languages.join(', ')}; a pack has one language. Import each by itself.`]
        : [],
    language: languages[0],
  };
}

function entryOf(
  place: string,
  { question, answer, keywords }: z.infer<typeof Faq>,
): ImportedEntry | LeftOut {
  const asked = htmlToText(question);
  const { markdown, lost } = htmlToMarkdown(unescapedOnce(answer));
  if (asked === '' || markdown === '')
    return { place, why: asked === '' ? 'has no question' : 'has no answer' };
  return {
    place,
    question: asked,
    answer: markdown,
    phrasings: (keywords ?? '').split(','),
    byHand: [...(isQuestion(asked) ? [] : [TITLE_FOR_QUESTION]), ...lost],
  };
}

/** `&lt;p&gt;` → `<p>`, where nothing is a tag before. */
const unescapedOnce = (html: string): string =>
  /<[a-z]/i.test(html)
    ? html
    : html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#039;', "'")
        .replaceAll('&amp;', '&');
