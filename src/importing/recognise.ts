import { FORMATS, type Format } from './formats.ts';
import { frontMatterOf } from './frontMatter.ts';
import type { InputFile } from './imported.ts';

/** The format of a file by what stands in it; undefined where it is none that can be imported. */
export async function recognise(file: InputFile): Promise<Format | undefined> {
  const name = await nameOf(file);
  return FORMATS.find((format) => format.name === name);
}

async function nameOf({ path, text }: InputFile): Promise<string | undefined> {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) {
    const json = jsonOf(text);
    if (json !== undefined) return jsonFormat(json);
  }
  if (/^<(!doctype|html|head|body|script|meta)\b/i.test(start))
    return /FAQPage/.test(text) ? 'faqpage' : undefined;
  if (/^\[[^\]\n]+\]\s*$/m.test(text) && /^content\s*=\s*["']/m.test(text)) return 'tags-toml';
  if (/^(nlu|responses):\s*$/m.test(text)) return 'rasa';
  if (/^---[ \t]*\n/.test(text)) return frontMatterFormat(path, text);
  const { DOT_TAG } = await import('./formats/tagFiles.ts');
  if (DOT_TAG.test(text) && /^type[ \t]*:/m.test(text)) return 'tag';
  return documentFormat(path, text);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function jsonFormat(json: unknown): Promise<string | undefined> {
  const [{ isQnaJson }, { isZendesk }, { isPhpMyFaq }, { faqPagesIn }] = await Promise.all([
    import('./formats/qnaJson.ts'),
    import('./formats/zendesk.ts'),
    import('./formats/phpMyFaq.ts'),
    import('./formats/faqPage.ts'),
  ]);
  if (isQnaJson(json)) return 'qna-json';
  if (isZendesk(json)) return 'zendesk';
  if (isPhpMyFaq(json)) return 'phpmyfaq';
  return faqPagesIn(json).length > 0 ? 'faqpage' : undefined;
}

/** A tag says so in its front matter; a page of questions may have one too. */
async function frontMatterFormat(path: string, text: string): Promise<string | undefined> {
  const { fields, body } = frontMatterOf(text);
  if ('embed' in fields || 'aliases' in fields || 'question' in fields) return 'tags-md';
  const { hasQuestions } = await import('./formats/markdownFaq.ts');
  if (hasQuestions(body)) return 'markdown';
  return (MARKDOWN.test(path) && 'title' in fields) || (await isOnePage(path, body)) ? 'tags-md' : undefined;
}

const MARKDOWN = /\.(md|mdx|markdown)$/i;

/** Files about a collection and not of it. */
const ABOUT =
  /(^|\/)(readme|license|licence|changelog|contributing|code_of_conduct|security|summary|index)\./i;

/** Whether a file of Markdown is one answer below its heading. */
async function isOnePage(path: string, text: string): Promise<boolean> {
  const { FIRST_HEADING } = await import('./formats/tagFiles.ts');
  const [whole] = FIRST_HEADING.exec(text) ?? [];
  return (
    MARKDOWN.test(path) && !ABOUT.test(path) && whole !== undefined && text.slice(whole.length).trim() !== ''
  );
}

/** Tables, and pages of questions; the name decides where the text alone could be several. */
async function documentFormat(path: string, text: string): Promise<string | undefined> {
  if (/\.rst$/i.test(path)) return 'rst';
  if (/\.(csv|tsv|tab)$/i.test(path)) return 'csv';
  const { hasQuestions } = await import('./formats/markdownFaq.ts');
  if (/^\.\. [\w-]+::/m.test(text) || /^\S.*\n([~^"'*+])\1{3,}$/m.test(text)) return 'rst';
  if (hasQuestions(text)) return 'markdown';
  if (await isOnePage(path, text)) return 'tags-md';
  const [{ guessColumns }, { rowsOf }] = await Promise.all([
    import('./formats/columns.ts'),
    import('./formats/rows.ts'),
  ]);
  const rows = rowsOf(text);
  return typeof rows !== 'string' && guessColumns(rows) !== undefined ? 'csv' : undefined;
}
