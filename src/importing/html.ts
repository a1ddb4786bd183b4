import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString as plainText } from 'mdast-util-to-string';

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
  const tree = fromHtml(html, { fragment: true });
  const lost = [...new Set([...elementsOf(tree)].flatMap((element) => lossOf(element) ?? []))];
  const clean = sanitize(tree, ALLOWED);
  for (const element of elementsOf(clean)) adapt(element, base);
  return { markdown: markdownOf(toMdast(clean)), lost };
}

/** A Markdown tree as text, as Discord reads it: a line break is the end of a line, not a backslash. */
export const markdownOf = (tree: MarkdownNodes): string =>
  toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { break: () => '\n' },
  }).trim();

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

/** The words of HTML alone, in one line. */
export const htmlToText = (html: string): string =>
  plainText(toMdast(sanitize(fromHtml(html, { fragment: true }), ALLOWED)))
    .replace(/\s+/g, ' ')
    .trim();

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
