import type { FootnoteDefinition, Html, Nodes, Table } from 'mdast';
import { FOLDS, foldsOf } from './folds.ts';
import { htmlToMarkdown } from './html.ts';
import { inlineTag } from './inlineTag.ts';
import { absolute, pictureText, report, type Work } from './shown.ts';
import { tableText, wideTable } from './tables.ts';
import { plainWords } from './words.ts';

/** A node as Discord's text: as it was written, but for what Discord has no form for. */
export function render(node: Nodes, work: Work): string {
  switch (node.type) {
    case 'table':
      return withTable(node, work);
    case 'tableCell':
      return inner(node, work)
        .replaceAll('\\|', '|')
        .trim()
        .replace(/\s*\n\s*/gu, ' / ');
    case 'text':
      return plainWords(withChildren(node, work));
    case 'break':
      return withChildren(node, work).replace('\\', '');
    case 'image':
      return pictureText(node.url, { alt: node.alt ?? '', node }, work);
    case 'imageReference':
      return pictureText(
        work.definitions.get(node.identifier)?.url ?? '',
        { alt: node.alt ?? '', node },
        work,
      );
    case 'link':
      return linkText(node.url, node, work);
    case 'linkReference':
      return linkText(work.definitions.get(node.identifier)?.url ?? '', node, work);
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
      return '';
    case 'footnoteReference':
      return raised(work.footnotes.findIndex(({ identifier }) => identifier === node.identifier));
    case 'heading':
      return headingText(node, work);
    case 'code':
      return codeText(node, work);
    case 'html':
      return inlineTag(node, work) ?? blockOfHtml(node, work);
    case 'paragraph':
      return noted(onlyPictures(node, work) ?? withChildren(node, work));
    case 'blockquote':
      return unnested(node, withBlocks(node, work)).replace(
        /^>\s*\[!(\w+)\][ \t]*/u,
        (_, name: string) => `> **${titled(name)}**`,
      );
    case 'listItem':
      return withBlocks(node, work)
        .replace(/^\+(?=\s)/u, '-')
        .replace(/^(\d+)\)(?=\s)/u, '$1.')
        .replace(
          /^([-*]|\d+\.)(\s+)\[([ xX])\]/u,
          (_, mark, space, done) => `${mark}${space}${done === ' ' ? '☐' : '☑'}`,
        );
    case 'root':
    case 'list':
      return withBlocks(node, work);
    default:
      return withChildren(node, work);
  }
}

function withTable(node: Table, work: Work): string {
  const text = tableText(node, (cell) => render(cell, work));
  const wide = wideTable(node, text);
  if (wide) work.tables.push(wide);
  return continued(text, node, work);
}

type Parent = Extract<Nodes, { children: unknown }>;

const startOf = ({ position }: Nodes): number => position?.start.offset ?? 0;
const endOf = ({ position }: Nodes): number => position?.end.offset ?? 0;

/** A node's own text with what is in it rendered. */
function withChildren(node: Nodes, work: Work): string {
  const { source } = work;
  if (!('children' in node)) return source.slice(startOf(node), endOf(node));
  let [text, at] = ['', startOf(node)];
  for (const child of node.children) {
    text += source.slice(at, startOf(child)) + render(child, work);
    at = endOf(child);
  }
  return text + source.slice(at, endOf(node));
}

/** The same of blocks: where one leaves nothing, what parts it from the one before goes too. */
function withBlocks(node: Parent, work: Work): string {
  const { source } = work;
  let [text, at] = ['', startOf(node)];
  for (const [index, child] of node.children.entries()) {
    const isFolded = node.type === 'root' && child.type === 'html' && FOLDS.test(child.value);
    const shown = isFolded
      ? foldsOf(child.value, (html) => blockOfHtml({ ...child, value: html }, work))
      : numberedIn(node, index, render(child, work));
    const isFirst = text === '';
    if (shown !== '' || (index === 0 && node.type === 'listItem'))
      text += (isFirst && node.type === 'root' ? '' : source.slice(at, startOf(child))) + shown;
    at = endOf(child);
  }
  return text;
}

/** The items of a list with empty lines between them are lists of their own to Discord: each says its number. */
const numberedIn = (list: Parent, index: number, item: string): string =>
  list.type === 'list' && list.ordered && list.spread
    ? item.replace(/^\d+/u, String((list.start ?? 1) + index))
    : item;

/** What stands between the marks of a node. */
export function inner(node: Parent, work: Work): string {
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return '';
  let [text, at] = ['', startOf(first)];
  for (const child of node.children) {
    text += work.source.slice(at, startOf(child)) + render(child, work);
    at = endOf(child);
  }
  return text;
}

/** Discord has one depth of quotations. */
const unnested = ({ children }: Extract<Nodes, { type: 'blockquote' }>, text: string): string =>
  children.some(({ type }) => type === 'blockquote')
    ? text.replace(/^([ \t]*>[ \t]?)(?:>[ \t]?)+/gmu, '$1')
    : text;

/** Lines that take the place of a node go on as deep as it began: in a list, in a quotation. */
function continued(text: string, node: Nodes, { source }: Work): string {
  const start = startOf(node);
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/gu, ' ');
  return text.replaceAll('\n', `\n${before}`);
}

/** A paragraph of nothing but pictures: their numbers where there are several, else nothing. */
function onlyPictures(node: Parent, work: Work): string | undefined {
  const isOnly = node.children.every(
    (child) =>
      child.type === 'image' ||
      child.type === 'imageReference' ||
      (child.type === 'text' && child.value.trim() === ''),
  );
  if (!isOnly) return undefined;
  const before = work.pictures.length;
  const text = withChildren(node, work);
  const isAllShown = work.pictures.length === before + 1 && node.children.length === 1;
  return isAllShown && !work.hasSeveral ? '' : text;
}

function linkText(given: string, node: Parent, work: Work): string {
  const written = work.source.slice(startOf(node), endOf(node));
  if (!written.startsWith('[')) return written;
  work.openLinks.push('');
  const words = inner(node, work);
  work.openLinks.pop();
  if (/^mailto:/iu.test(given)) {
    const address = given.slice('mailto:'.length);
    return words === address || words === '' ? address : `${words} (${address})`;
  }
  const url = absolute(given, work.place.base);
  if (url === undefined) {
    const what = `a link that leads nowhere from Discord (${given}); its words are shown`;
    if (given !== '') report(node, { what, fix: 'write its whole https address', weight: 'note' }, work);
    return words;
  }
  if (words === '') return url;
  return url === given && node.type === 'link' && written.includes(url)
    ? withLinkAsWritten(node, words, work)
    : `[${words}](${url})`;
}

/** As it was written where its words are; they change where there is a picture among them. */
function withLinkAsWritten(node: Parent, words: string, { source }: Work): string {
  const written = source.slice(startOf(node), endOf(node));
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return written;
  return source.slice(startOf(node), startOf(first)) + words + source.slice(endOf(last), endOf(node));
}

/** Discord has three sizes of headings, and no lines under them. */
function headingText(node: Extract<Nodes, { type: 'heading' }>, work: Work): string {
  const { source } = work;
  const words = inner(node, work).replace(/\s*\n\s*/gu, ' ');
  if (node.depth > 3) return `**${words.replaceAll('**', '')}**`;
  return source[startOf(node)] === '#'
    ? withChildren(node, work).replace(/\s*\n\s*/gu, ' ')
    : `${'#'.repeat(node.depth)} ${words}`;
}

const FENCE = '```';

/**
 * Code between fences of three backticks, which are all that Discord knows; a fence that nobody closed is closed. For
 * Discord three backticks end code within a line, too.
 */
function codeText(node: Extract<Nodes, { type: 'code' }>, work: Work): string {
  const written = work.source.slice(startOf(node), endOf(node));
  const [fence] = /^`{3,}/u.exec(written) ?? [];
  const isClosed = fence !== undefined && new RegExp(`\\n[ >]*${fence}\`*[ \\t]*$`, 'u').test(written);
  const isEndedInLine = !isClosed && fence === FENCE && node.value.includes(FENCE);
  if ((isClosed && fence === FENCE) || isEndedInLine) return written;
  const value = node.value.replaceAll(FENCE, '``\u200b`');
  return continued(`${FENCE}${node.lang ?? ''}\n${value}\n${FENCE}`, node, work);
}

/** A block of HTML, or the part of one that stands between empty lines. */
function blockOfHtml(node: Html, work: Work): string {
  const { markdown, lost } = htmlToMarkdown(node.value);
  for (const what of lost)
    report(node, { what, fix: 'link to it, or say it in words', weight: 'warning' }, work);
  const { text, unshown } = work.within(markdown);
  for (const each of unshown) report(node, each, work);
  return continued(text, node, work);
}

/** ":::tip" and its kind, of documentation sites: its name in bold, and its end gone. */
const noted = (paragraph: string): string =>
  /^:::/mu.test(paragraph)
    ? paragraph
        .replace(/^:{3,}[ \t]*\{?([\w-]*)\}?[ \t]*(.*)$/gmu, (_, name: string, title: string) => {
          const words = [name === '' ? '' : `**${titled(name)}**`, title.replace(/^\[(.*)\]$/u, '$1')];
          return words.filter((word) => word !== '').join(' ');
        })
        .trim()
    : paragraph;

const titled = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1).toLowerCase()}`;

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (index: number): string =>
  [...`${index + 1}`].map((digit) => DIGITS[Number(digit)] ?? '').join('');

export const footnoteText = (note: FootnoteDefinition, index: number, work: Work): string =>
  `-# ${raised(index)} ${note.children
    .map((child) => render(child, work))
    .join(' ')
    .replace(/\s+/gu, ' ')}`;
