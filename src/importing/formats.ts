import { messageOf } from '../base/errors.ts';
import { type Imported, type Importer, type InputFile, joinImports, nothingFrom } from './imported.ts';

/** A kind of collection that can be imported. */
export interface Format {
  /** What `--as` takes. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  /** Whether its files make sense only together. */
  readonly areOneWhole?: boolean;
  /** Loaded with the first file of it, and its parser with it. */
  readonly load: () => Promise<Importer>;
}

export const FORMATS: readonly Format[] = [
  {
    name: 'tags-toml',
    title: 'tags.toml of discord-utils-bot',
    load: async () => (await import('./formats/tagFiles.ts')).importTagsToml,
  },
  {
    name: 'tags-md',
    title: 'Markdown tags with front matter',
    load: async () => (await import('./formats/tagFiles.ts')).importMarkdownTags,
  },
  {
    name: 'tag',
    title: '.tag files with a header',
    load: async () => (await import('./formats/tagFiles.ts')).importDotTags,
  },
  {
    name: 'csv',
    title: 'a table (CSV, TSV), also of QnA Maker',
    load: async () => (await import('./formats/table.ts')).importTables,
  },
  {
    name: 'qna-json',
    title: 'JSON of custom question answering or QnA Maker',
    load: async () => (await import('./formats/qnaJson.ts')).importQnaJson,
  },
  {
    name: 'faqpage',
    title: 'a FAQPage of schema.org, in HTML or JSON',
    load: async () => (await import('./formats/faqPage.ts')).importFaqPages,
  },
  {
    name: 'markdown',
    title: 'a FAQ page in Markdown or MDX',
    load: async () => (await import('./formats/markdownFaq.ts')).importMarkdownFaqs,
  },
  {
    name: 'rst',
    title: 'a FAQ page in reStructuredText',
    load: async () => (await import('./formats/markdownFaq.ts')).importRstFaqs,
  },
  {
    name: 'rasa',
    title: 'training data of Rasa',
    areOneWhole: true,
    load: async () => (await import('./formats/rasa.ts')).importRasa,
  },
  {
    name: 'phpmyfaq',
    title: 'JSON of phpMyFAQ',
    load: async () => (await import('./formats/phpMyFaq.ts')).importPhpMyFaq,
  },
  {
    name: 'zendesk',
    title: 'articles of Zendesk',
    load: async () => (await import('./formats/zendesk.ts')).importZendesk,
  },
];

/** Imports files of one format; one that is nested so deeply that no parser gets through is left out like any other. */
export async function importAs(format: Format, files: readonly InputFile[]): Promise<Imported> {
  const importer = await format.load();
  const parts = format.areOneWhole ? [files] : files.map((file) => [file]);
  return joinImports(
    parts.map((part) => {
      try {
        return placed(importer(part), part);
      } catch (thrown) {
        const place = part.map(({ path }) => path).join(', ');
        if (thrown instanceof RangeError) return nothingFrom(place, 'is nested too deeply');
        if (thrown instanceof SyntaxError) return nothingFrom(place, `cannot be read: ${messageOf(thrown)}`);
        throw thrown;
      }
    }),
  );
}

function placed(imported: Imported, [file, ...others]: readonly InputFile[]): Imported {
  if (file === undefined || others.length > 0) return imported;
  return { ...imported, entries: imported.entries.map((entry) => ({ ...entry, file: file.path })) };
}
