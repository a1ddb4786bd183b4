import { fromHtml } from 'hast-util-from-html';
import { messageOf } from '../../base/errors.ts';
import { elementsOf, htmlToMarkdown, htmlToText, isHtml } from '../../knowledge/markdown/html.ts';
import { isRecord, textIn } from '../frontMatter.ts';
import { plainHeading } from '../headings.ts';
import {
  httpsAddress,
  type Imported,
  type ImportedEntry,
  type InputFile,
  joinImports,
  type LeftOut,
  nothingFrom,
  sourceOf,
} from '../imported.ts';

/** FAQPage of schema.org as JSON-LD, by itself or in the scripts of a page of HTML. */
export const importFaqPages = (files: readonly InputFile[]): Imported => joinImports(files.map(importFile));

function importFile({ path, text }: InputFile): Imported {
  const scripts = text.trimStart().startsWith('<') ? scriptsIn(text) : [text];
  const faults: LeftOut[] = [];
  const pages = scripts.flatMap((script, index) => {
    try {
      return faqPagesIn(JSON.parse(script));
    } catch (thrown) {
      faults.push({ place: `${path}: JSON-LD ${index + 1}`, why: `is not valid JSON: ${messageOf(thrown)}` });
      return [];
    }
  });
  if (pages.length === 0 && faults.length === 0)
    return nothingFrom(path, 'has no FAQPage of schema.org in it');
  const read = pages.flatMap((page) => entriesOf(path, page));
  return {
    entries: read.filter((each) => 'answer' in each),
    leftOut: [...faults, ...read.filter((each) => 'why' in each)],
    remarks: [],
    language: pages.map((page) => textIn(page, 'inLanguage')).find((tag) => tag !== undefined),
  };
}

/** The JSON-LD in a page of HTML. */
function scriptsIn(html: string): readonly string[] {
  const scripts = [...elementsOf(fromHtml(html))].filter(
    ({ tagName, properties }) => tagName === 'script' && properties.type === 'application/ld+json',
  );
  return scripts.map(({ children }) =>
    children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
  );
}

/** Every FAQPage of a value, however deep: in a list, in `@graph`, in another page. */
export function faqPagesIn(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(faqPagesIn);
  if (!isRecord(value)) return [];
  if (isOfType(value, 'FAQPage')) return [value];
  return Object.values(value).flatMap(faqPagesIn);
}

const isOfType = (value: Fields, type: string): boolean => [value['@type']].flat().includes(type);

const entriesOf = (path: string, page: Fields): readonly (ImportedEntry | LeftOut)[] =>
  [page.mainEntity].flat().map((item: unknown, index) => {
    const place = `${path}: question ${index + 1}`;
    return isRecord(item)
      ? entryOf(place, item, httpsAddress(textIn(page, 'url', '@id')))
      : { place, why: NO_NAME };
  });

const NO_NAME = 'has no name';

function entryOf(place: string, item: Fields, address: string | undefined): ImportedEntry | LeftOut {
  const name = textIn(item, 'name', 'text');
  if (name === undefined) return { place, why: NO_NAME };
  const [accepted]: readonly unknown[] = [item.acceptedAnswer ?? item.suggestedAnswer].flat();
  const text = isRecord(accepted) ? textIn(accepted, 'text') : undefined;
  if (text === undefined) return { place, why: 'has no text as its accepted answer' };
  const question = plainHeading(isHtml(name) ? htmlToText(name) : name);
  const { markdown, lost } = isHtml(text) ? htmlToMarkdown(text, address) : { markdown: text, lost: [] };
  const source = sourceOf(textIn(item, 'url') ?? address);
  return { place, question, answer: markdown, phrasings: [], source, byHand: lost };
}

type Fields = Readonly<Record<string, unknown>>;
