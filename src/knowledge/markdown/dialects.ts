import type { Unshown } from './shown.ts';

/** Markdown in the words that this parser knows, on the same lines, and what of it they cannot say. */
export interface Plain {
  readonly text: string;
  readonly unshown: readonly Unshown[];
  readonly isChanged: boolean;
}

/** Whether a text may have notes of MkDocs, or be MDX. */
export const MAYBE_DIALECT =
  /^[ \t]*(?:!!!|\?\?\?\+?) ?\w|^(?:import|export) |<\/?[A-Z][\w.]*[\s/>]|\{\/\*|<[a-z]\w*\s[^<>]*=\{/m;

/** Notes of MkDocs become quotations, and MDX becomes Markdown: its imports go, and of its components the words stay. */
export function plainDialects(markdown: string): Plain {
  if (!MAYBE_DIALECT.test(markdown)) return { text: markdown, unshown: [], isChanged: false };
  const unshown: Unshown[] = [];
  const parts = outsideCode(markdown);
  let line = 1;
  const texts = parts.map(({ text, isCode }) => {
    const first = line;
    line += text.split('\n').length - 1;
    return isCode ? text : withoutJsx(text, { whole: markdown, first, unshown });
  });
  const text = quotedNotes(texts.join(''));
  return { text, unshown, isChanged: text !== markdown };
}

/** The empty lines that were left, but for those of code, taken together. */
export const tidied = (text: string): string =>
  outsideCode(text)
    .map((part) => (part.isCode ? part.text : part.text.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n')))
    .join('')
    .trim();

/** A text in parts: code in fences and between backticks, and what is not. */
const outsideCode = (markdown: string) =>
  markdown
    .split(/(^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[^\n]*$|$(?![\s\S]))|`[^`\n]+`)/m)
    .flatMap((text, index) =>
      index % 3 === 2 || text === undefined ? [] : [{ text, isCode: index % 3 === 1 }],
    );

/** A value of an attribute: between quotes, or in braces that may hold braces. */
const VALUE = `"[^"]*"|'[^']*'|\\{(?:[^{}]|\\{[^{}]*\\})*\\}`;
const ATTRIBUTES = `(?:\\s+(?:[\\w:.-]+(?:=(?:${VALUE}))?|\\{\\.\\.\\.[^{}]*\\}))*`;
/** A tag of a component, or one of HTML that is written as in JavaScript. */
const TAG = new RegExp(`(?<![\\w\\\\])<(\\/?)([A-Za-z][\\w.]*)(${ATTRIBUTES})\\s*(\\/?)>`, 'g');
/** Lines that only a program reads. */
const MODULE =
  /^(?:import\s+(?:[\w*{][^;'"]{0,500}\sfrom\s+)?['"][^'"\n]+['"];?|export\s+(?:const|let|default|function)\b[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*)[ \t]*$/gm;

interface Around {
  readonly whole: string;
  /** The line of the text on which the part begins. */
  readonly first: number;
  readonly unshown: Unshown[];
}

function withoutJsx(part: string, { whole, first, unshown }: Around): string {
  const tell = (before: string, fault: Omit<Unshown, 'line'>) =>
    unshown.push({ line: first + before.split('\n').length - 1, ...fault });
  const plain = part
    .replace(TAG, (tag, end: string, name: string, attributes: string, isAlone: string, offset: number) => {
      if (!isJsx({ name, attributes, isAlone, whole })) return tag;
      const shown = end === '/' ? '' : shownOf(name, attributes, isAlone !== '');
      if (shown === '' && isAlone !== '') tell(part.slice(0, offset), lost(name));
      return onAsManyLines(shown, tag);
    })
    .replace(/\{\/\*[\s\S]{0,4000}?\*\/\}/g, (comment) => onAsManyLines('', comment))
    .replace(MODULE, (lines) => onAsManyLines('', lines));
  for (const { 1: name = '', index } of plain.matchAll(VALUE_OF_PROGRAM))
    tell(plain.slice(0, index), unknown(name));
  return plain;
}

/** What stands in braces for something that the page's program knows. */
const VALUE_OF_PROGRAM = /\{((?:props|frontMatter|frontmatter|metadata)(?:\.\w+)+)\}/g;

const unknown = (name: string): Omit<Unshown, 'line'> => ({
  what: `a value that only a program knows (${name})`,
  fix: 'write what it stands for',
  weight: 'warning',
});

const onAsManyLines = (text: string, before: string): string =>
  text + '\n'.repeat(before.split('\n').length - 1);

/** `<Name>` alone is a word between brackets; it is a component where something is said of it, or something ends it. */
function isJsx(tag: { name: string; attributes: string; isAlone: string; whole: string }): boolean {
  const { name, attributes, isAlone, whole } = tag;
  if (!/^[A-Z]/.test(name)) return attributes.includes('={');
  return attributes.trim() !== '' || isAlone !== '' || whole.includes(`</${name}`);
}

const lost = (name: string): Omit<Unshown, 'line'> => ({
  what: `a component that Discord has no form for (<${name}>), which is left out`,
  fix: 'say in words what it shows, or link to it',
  weight: 'warning',
});

const NOTES = /^(?:Note|Tip|Info|Warning|Caution|Danger|Important|Success|Check|Hint)$/i;

/** What stands for the beginning of a component, or for all of it. */
function shownOf(name: string, attributes: string, isAlone: boolean): string {
  const value = (...names: readonly string[]): string =>
    names.map((one) => attributeOf(one, attributes)).find(Boolean) ?? '';
  if (name === 'br') return '<br>';
  if (PICTURE.test(name) && value('src') !== '') return `![${value('alt', 'caption')}](<${value('src')}>)`;
  if (!/^[A-Z]/.test(name)) return isAlone ? '' : `<${name}>`;
  const label = value('title', 'label', 'summary', 'name');
  const address = value('href', 'to');
  if (isAlone && address !== '') return `[${label || address}](<${address}>)`;
  if (label !== '') return `**${label}** `;
  const kind = NOTES.test(name) ? name : value('type', 'kind', 'variant');
  return !isAlone && NOTES.test(kind) ? `**${titled(kind)}** ` : '';
}

const PICTURE = /image|img|figure|picture|screenshot/i;

const attributeOf = (name: string, attributes: string): string | undefined =>
  new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|\\{["'\`]([^"'\`{}]*)["'\`]\\})`)
    .exec(attributes)
    ?.slice(1)
    .find(Boolean);

const titled = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

const NOTE = /^([ \t]*)(?:!!!|\?\?\?\+?) ?([\w-]+(?: [\w-]+)*)?(?:[ \t]+"([^"]*)")?[ \t]*$/;

/** `!!! tip "Its title"` and what stands below it, further in, as a quotation. */
function quotedNotes(markdown: string): string {
  const lines = markdown.split('\n');
  const quoted: string[] = [];
  let fence: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, mark] = /^[ \t>]*(```+|~~~+)/.exec(line) ?? [];
    if (mark !== undefined) fence = fence === undefined ? mark : undefined;
    const head = fence === undefined ? NOTE.exec(line) : null;
    if (head) {
      const below = linesBelow(lines.slice(at + 1), head[1] ?? '');
      quoted.push(noteHead(head), ...below);
      at += below.length;
    } else quoted.push(line);
  }
  return quoted.join('\n');
}

function noteHead([, indent = '', kind = '', title = kind]: readonly string[]): string {
  return title === '' ? `${indent}>` : `${indent}> **${titled(title)}**`;
}

/** The lines that stand further in than a note, as a quotation; empty lines at their end are none of them. */
function linesBelow(lines: readonly string[], indent: string): readonly string[] {
  const own = (line: string) => line.startsWith(indent) && /^(?: {4}|\t)/.test(line.slice(indent.length));
  const end = lines.findIndex((line) => line.trim() !== '' && !own(line));
  const last = lines.slice(0, end === -1 ? undefined : end).findLastIndex((line) => line.trim() !== '');
  return lines
    .slice(0, last + 1)
    .map((line) => `${indent}> ${line.slice(indent.length).replace(/^(?: {4}|\t)/, '')}`.trimEnd());
}
