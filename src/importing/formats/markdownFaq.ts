import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { htmlToMarkdown, isHtml } from '../../knowledge/markdown/html.ts';
import { frontMatterOf } from '../frontMatter.ts';
import { isQuestion, plainHeading, TITLE_FOR_QUESTION } from '../headings.ts';
import {
  type Imported,
  type ImportedEntry,
  type InputFile,
  joinImports,
  type LeftOut,
  nothingFrom,
} from '../imported.ts';
import { inlineLinks } from '../inlineLinks.ts';
import { headingsIn, sectionsOf } from './markdownSections.ts';
import { rstToMarkdown } from './rst.ts';

/** Pages of Markdown or MDX on which each question is a heading, a line in bold, or the summary of `<details>`. */
export const importMarkdownFaqs = (files: readonly InputFile[]): Imported =>
  joinImports(
    files.map(({ path, text }) => {
      const { body, fault } = frontMatterOf(text);
      if (fault !== undefined) return nothingFrom(path, fault);
      const above = text.slice(0, text.length - body.length).split('\n').length - 1;
      return importPage({ path, text: body, above, lost: [] });
    }),
  );

/** The same of reStructuredText. Places are those of its headings, since its lines are others as Markdown. */
export const importRstFaqs = (files: readonly InputFile[]): Imported =>
  joinImports(
    files.map(({ path, text }) => {
      const { markdown, lost } = rstToMarkdown(text);
      return importPage({ path, text: markdown, above: undefined, lost });
    }),
  );

const treeOf = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** Whether a page has questions to import. */
export const hasQuestions = (text: string): boolean =>
  headingsIn(treeOf(text), text).some((heading) => isQuestion(plainHeading(heading.text))) ||
  /<summary[^>]*>[^<]*\?/i.test(text);

/** A page of questions, as Markdown. */
interface Page {
  readonly path: string;
  readonly text: string;
  /** Lines above the text in its file; undefined where they are not those of the file. */
  readonly above: number | undefined;
  readonly lost: readonly string[];
}

function importPage(page: Page): Imported {
  const tree = treeOf(page.text);
  const { sections, leftOut } = sectionsOf(tree, page);
  const { text, lost: components } = bare(page.text, tree, page.path.endsWith('.mdx'));
  const lineOf = lineFinder(page.text);
  const at = ({ title, start }: { readonly title: string; readonly start: number }) =>
    page.above === undefined ? `${page.path}: ${title}` : `${page.path}:${lineOf(start) + page.above}`;
  const links = linksIn(tree);
  const read = sections.map((section): ImportedEntry | LeftOut => {
    const question = plainHeading(section.title);
    const { markdown, lost } = answerOf(text, section.body, links);
    if (question === '' || markdown === '')
      return { place: at(section), why: 'is a heading without text below it' };
    const byHand = [...(isQuestion(question) ? [] : [TITLE_FOR_QUESTION]), ...lost];
    return { place: at(section), question, answer: markdown, phrasings: [], byHand };
  });
  const entries = read.filter((each) => 'answer' in each);
  if (entries.length === 0)
    return nothingFrom(page.path, 'has no question: no heading or summary that asks and has text below it');
  return {
    entries,
    leftOut: [
      ...leftOut.map((section) => ({ place: at(section), why: `is no question (“${section.title}”)` })),
      ...read.filter((each) => 'why' in each),
    ],
    remarks: [...page.lost, ...components].map((lost) => `${page.path}: ${lost}.`),
  };
}

/** From an offset of a text to its line, from 1. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Links by name, with their places, and what the names lead to. */
interface Links {
  readonly uses: readonly { readonly name: string; readonly offset: number }[];
  readonly targets: ReadonlyMap<string, string>;
}

function linksIn(tree: Root): Links {
  const uses: Links['uses'][number][] = [];
  const targets = new Map<string, string>();
  for (const node of nodesOf(tree)) {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      uses.push({ name: node.identifier, offset: node.position?.start.offset ?? 0 });
    if (node.type === 'definition')
      targets.set(node.identifier, `[${node.label ?? node.identifier}]: ${node.url}`);
  }
  return { uses, targets };
}

/** The text of a range as it stands, HTML as Markdown, links with their addresses. */
function answerOf(text: string, [start, end]: readonly [number, number], { uses, targets }: Links) {
  const raw = dedent(text.slice(start, end))
    .trim()
    .replace(/^A\d*[:.]\s+/, '');
  if (isHtml(raw)) return htmlToMarkdown(raw);
  const names = uses.filter(({ offset }) => offset >= start && offset < end).map(({ name }) => name);
  const added = [...new Set(names)].flatMap((name) => targets.get(name) ?? []).join('\n');
  return { markdown: inlineLinks(added === '' ? raw : `${raw}\n\n${added}`), lost: [] };
}

/** Takes off the spaces that every line but the first begins with: the first stands behind its heading. */
function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const least = Math.min(...rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return [first, ...rest.map((line) => (Number.isFinite(least) ? line.slice(least) : line))].join('\n');
}

/** A page without what is no text of its answers: that becomes blanks, so that offsets stay as they are. */
function bare(
  text: string,
  tree: Root,
  isMdx: boolean,
): { readonly text: string; readonly lost: readonly string[] } {
  const components = new Set<string>();
  let [kept, at] = ['', 0];
  for (const node of nodesOf(tree)) {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const own = text.slice(start, end);
    if (isMdx && node.type === 'html')
      for (const [, name = ''] of own.matchAll(COMPONENT)) components.add(`<${name}>`);
    const blank = start < at ? undefined : blankOf(node, own, isMdx);
    if (blank === undefined) continue;
    kept += text.slice(at, start) + blank;
    at = end;
  }
  const lost = `its components (${[...components].join(', ')}) were left out, the text in them stays`;
  return { text: kept + text.slice(at), lost: components.size > 0 ? [lost] : [] };
}

/** A tag of a component, whose name begins with a capital. */
const COMPONENT = /<\/?([A-Z][\w.]*)[^>]*>/g;

/** Comments, targets of links, and in MDX imports, exports and components; undefined for what stays. */
function blankOf(node: Nodes, own: string, isMdx: boolean): string | undefined {
  const spaces = (text: string) => text.replace(/[^\n]/g, ' ');
  if (node.type === 'definition' || (node.type === 'html' && /^<!--[\s\S]*-->$/.test(own.trim())))
    return spaces(own);
  if (!isMdx) return undefined;
  if (node.type === 'paragraph' && /^(?:import\s[^\n]*['"]|export\s)/.test(own)) return spaces(own);
  return node.type === 'html' ? own.replace(COMPONENT, spaces) : undefined;
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}
