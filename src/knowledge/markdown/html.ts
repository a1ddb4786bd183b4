import { createRequire } from 'node:module';
import type { Element, Nodes, Root } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import type { Nodes as MarkdownNodes } from 'mdast';

/** The parsers are loaded with the first HTML: most bots have none. */
const require = createRequire(import.meta.url);

function fromHtml(html: string): Root {
  const parser: typeof import('hast-util-from-html') = require('hast-util-from-html');
  return parser.fromHtml(html, { fragment: true });
}

function toMdast(tree: Nodes): MarkdownNodes {
  const converter: typeof import('hast-util-to-mdast') = require('hast-util-to-mdast');
  return converter.toMdast(tree);
}

function allowed(tree: Nodes): Nodes {
  const { sanitize }: typeof import('hast-util-sanitize') = require('hast-util-sanitize');
  return sanitize(tree, ALLOWED);
}

/** A text as Markdown, and what of it could not be kept. */
export interface Converted {
  readonly markdown: string;
  /** What a person has to look at, a sentence for each kind of thing that is missing. */
  readonly lost: readonly string[];
}

/** Whether a text is HTML: it has tags or character references of HTML, and no sign of Markdown. */
export const isHtml = (text: string): boolean =>
  (/<\/?(?:p|br|div|span|[uo]l|li|b|i|em|strong|a|img|h[1-6]|table|pre|code|kbd|su[bp]|u|s|hr|center|font|details|summary)(?:\s[^<>]*)?\/?>/i.test(
    text,
  ) ||
    /&(?:[a-z]{2,}|#\d+|#x[0-9a-f]+);/i.test(text)) &&
  !/\]\(|\*\*|```|^\s*(?:[-*]|#+) /m.test(text);

/**
 * HTML as Markdown, by a list of what is allowed: everything else is left out, and the words in it stay. Addresses are
 * https, http, mailto or relative; a relative one becomes absolute against `base`.
 */
export function htmlToMarkdown(html: string, base?: string): Converted {
  const tree = fromHtml(html);
  const lost = [...new Set([...elementsOf(tree)].flatMap((element) => lossOf(element) ?? []))];
  const clean = allowed(tree);
  for (const element of elementsOf(clean)) adapt(element, base);
  return { markdown: markdownOf(toMdast(clean)), lost };
}

/** A Markdown tree as text, as Discord reads it: a line break is the end of a line, not a backslash. */
export function markdownOf(tree: MarkdownNodes): string {
  const { toMarkdown }: typeof import('mdast-util-to-markdown') = require('mdast-util-to-markdown');
  const { gfmToMarkdown }: typeof import('mdast-util-gfm') = require('mdast-util-gfm');
  return toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { break: () => '\n' },
  }).trim();
}

/** What Markdown can say, by the names of HTML. */
const ALLOWED: Schema = {
  tagNames:
    `a abbr b blockquote br cite code dd del details dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s
    samp section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var`.split(
      /\s+/,
    ),
  attributes: {
    a: ['href'],
    img: ['src', 'alt'],
    code: [['className', /^language-./]],
    ol: ['start'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
  },
  protocols: { href: ['https', 'http', 'mailto'], src: ['https', 'http'] },
  strip: [
    'audio',
    'form',
    'iframe',
    'math',
    'noscript',
    'object',
    'script',
    'style',
    'svg',
    'template',
    'video',
  ],
};

const LOSSES: ReadonlyMap<string, string> = new Map([
  ...['iframe', 'object', 'embed', 'video', 'audio'].map(
    (name) => [name, 'a video, a sound or an embedded page was left out: link to it'] as const,
  ),
  ...['svg', 'math'].map((name) => [name, 'a drawing or a formula was left out'] as const),
  ['form', 'a form was left out'] as const,
]);

function lossOf({ tagName, properties }: Element): string | undefined {
  if (tagName === 'img' && !isAddress(properties.src, ['https:', 'http:']))
    return 'a picture that has no address of its own was left out';
  if (tagName === 'a' && properties.href !== undefined && !isAddress(properties.href, LINKS))
    return 'a link that leads nowhere was left out; its words stay';
  return LOSSES.get(tagName);
}

const LINKS = ['https:', 'http:', 'mailto:'];

/** Whether it is relative, or absolute by one of the protocols. */
function isAddress(given: unknown, protocols: readonly string[]): boolean {
  if (typeof given !== 'string' || given.trim() === '') return false;
  return !URL.canParse(given) || protocols.includes(new URL(given).protocol);
}

const OTHER_NAMES = ['big', 'center', 'embed', 'font', 'wbr'];

/** Whether a tag of this name is one of HTML, and not a word between angle brackets: "npm install <name>". */
export const isHtmlName = (name: string): boolean =>
  [...(ALLOWED.tagNames ?? []), ...(ALLOWED.strip ?? []), ...OTHER_NAMES].includes(name);

/** The words of HTML alone, in one line. */
export function htmlToText(html: string): string {
  const { toString: plainText }: typeof import('mdast-util-to-string') = require('mdast-util-to-string');
  return plainText(toMdast(allowed(fromHtml(html))))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The character that a reference such as "&copy;" stands for; the reference itself where there is none. */
export function characterOf(reference: string): string {
  const [node] = fromHtml(reference).children;
  return node?.type === 'text' ? node.value : reference;
}

/** The address and the words of a tag; what it does not have is left out. */
export function attributesOf(tag: string): Readonly<Partial<Record<'href' | 'src' | 'alt', string>>> {
  const [element] = [...elementsOf(fromHtml(tag))];
  const told = (name: string) => {
    const value = element?.properties[name];
    return typeof value === 'string' ? { [name]: value } : {};
  };
  return { ...told('href'), ...told('src'), ...told('alt') };
}

/** Says in other elements what Markdown has no word for, and completes addresses. */
function adapt(element: Element, base: string | undefined): void {
  if (element.tagName === 'summary') {
    element.tagName = 'p';
    element.children = [{ type: 'element', tagName: 'strong', properties: {}, children: element.children }];
  }
  const isDead = (name: string) => !element.properties[name];
  if ((element.tagName === 'a' && isDead('href')) || (element.tagName === 'img' && isDead('src')))
    element.tagName = 'span';
  for (const name of ['href', 'src']) {
    const given = element.properties[name];
    if (typeof given === 'string' && base !== undefined && URL.canParse(given, base))
      element.properties[name] = new URL(given, base).href;
  }
}

/** Every element of a tree, those around before those within. */
export function* elementsOf(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node;
  if (!('children' in node)) return;
  for (const child of node.children) if (child.type !== 'doctype') yield* elementsOf(child);
}
