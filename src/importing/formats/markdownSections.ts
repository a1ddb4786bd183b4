import type { Paragraph, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { isQuestion, plainHeading } from '../headings.ts';

/** What opens a section: a heading, or a line that is written like one. Offsets are into the text. */
export interface Heading {
  readonly text: string;
  /** 1 to 6; a line in bold is 7, below every heading. */
  readonly level: number;
  readonly start: number;
  /** Where what stands below it begins. */
  readonly end: number;
}

/** A question and the range of its answer. */
export interface Section {
  readonly title: string;
  readonly start: number;
  readonly body: readonly [number, number];
}

/** A level below every heading. */
const BOLD_LINE = 7;

/**
 * The questions of a page, in their order: headings that ask; headings beside them where half of those ask, or any on a
 * page that calls itself a FAQ; and `<details>` that stand in no answer. Other headings with text of their own are left out.
 */
export function sectionsOf(
  tree: Root,
  { path, text }: { readonly path: string; readonly text: string },
): { readonly sections: readonly Section[]; readonly leftOut: readonly Section[] } {
  const headings = headingsIn(tree, text);
  const least = [path, headings[0]?.text ?? ''].some((name) => FAQ.test(name)) ? 0 : 0.5;
  const asking = new Set(headings.filter((_, index) => isAsking(headings, index, least)));
  const all = headings.map(
    (heading, index): Section => ({
      title: heading.text,
      start: heading.start,
      body: [heading.end, endOf(headings, index, asking, text.length)],
    }),
  );
  const sections = all.filter((_, index) => asking.has(headings[index] ?? NO_HEADING));
  const isInAnswer = ({ start }: Section) => sections.some(({ body }) => start >= body[0] && start < body[1]);
  const details = detailsIn(tree, text).filter((section) => !isInAnswer(section));
  const leftOut = all.filter(
    (section, index) =>
      !sections.includes(section) &&
      !isInAnswer(section) &&
      !details.some(
        ({ start }) => start >= section.body[0] && start < ownEnd(headings, index, text.length),
      ) &&
      text.slice(section.body[0], ownEnd(headings, index, text.length)).trim() !== '',
  );
  return { sections: [...sections, ...details].sort((a, b) => a.start - b.start), leftOut };
}

const NO_HEADING: Heading = { text: '', level: 0, start: 0, end: 0 };

const asks = ({ text }: Heading): boolean => isQuestion(plainHeading(text));

/** A page that calls itself so, by its name or its first heading. */
const FAQ = /\bfaqs?\b|frequently asked|häufige fragen|foire aux questions|preguntas frecuentes/i;

/** One that asks; or one without headings below it, where more than the share `least` of those beside it ask. */
function isAsking(headings: readonly Heading[], index: number, least: number): boolean {
  const heading = headings[index] ?? NO_HEADING;
  if (asks(heading)) return true;
  if (heading.level === BOLD_LINE || (headings[index + 1]?.level ?? 0) > heading.level) return false;
  const before = headings.slice(0, index).reverse();
  const after = headings.slice(index + 1);
  const siblings = [before, after].flatMap((side) => {
    const parent = side.findIndex(({ level }) => level < heading.level);
    return side.slice(0, parent === -1 ? undefined : parent).filter(({ level }) => level === heading.level);
  });
  return siblings.filter(asks).length > siblings.length * least;
}

/** A section ends with the next heading of its level or above, and with the next question below it. */
function endOf(
  headings: readonly Heading[],
  index: number,
  asking: ReadonlySet<Heading>,
  end: number,
): number {
  const level = headings[index]?.level ?? 0;
  const next = headings.slice(index + 1).find((other) => other.level <= level || asking.has(other));
  return next?.start ?? end;
}

const ownEnd = (headings: readonly Heading[], index: number, end: number): number =>
  headings[index + 1]?.start ?? end;

/** Headings, and lines in bold or after a “Q:” that ask, in their order. */
export const headingsIn = (tree: Root, text: string): readonly Heading[] =>
  tree.children.flatMap((node): Heading | readonly Heading[] => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'heading') return { text: plainText(node), level: node.depth, start, end };
    return node.type === 'paragraph' ? (boldLine(node) ?? spokenLine(text, start, end) ?? []) : [];
  });

function boldLine(paragraph: Paragraph): Heading | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'strong') return undefined;
  const text = plainText(first);
  if (!/[?？؟]\s*$/u.test(text)) return undefined;
  const start = first.position?.start.offset ?? 0;
  return { text, level: BOLD_LINE, start, end: first.position?.end.offset ?? start };
}

function spokenLine(text: string, start: number, end: number): Heading | undefined {
  const [whole, question] = /^Q\d*[:.][ \t]+([^\n]+)/.exec(text.slice(start, end)) ?? [];
  if (whole === undefined || question === undefined) return undefined;
  return { text: question, level: BOLD_LINE, start, end: start + whole.length };
}

/** Each outermost `<details>` with its summary as the title; those in code are code. */
function detailsIn(tree: Root, text: string): readonly Section[] {
  const found: Section[] = [];
  let depth = 0;
  let opened = 0;
  for (const [offset, tag] of tagsIn(tree)) {
    if (tag === 'details' && depth++ === 0) opened = offset;
    if (tag !== '/details' || depth === 0 || --depth > 0) continue;
    const [head, summary] =
      /^<details[^>]*>\s*<summary[^>]*>([\s\S]*?)<\/summary>/i.exec(text.slice(opened, offset)) ?? [];
    if (head === undefined || summary === undefined) continue;
    const title = summary
      .replace(/<[^>]*>|\*\*|`/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    found.push({ title, start: opened, body: [opened + head.length, offset] });
  }
  return found;
}

/** The opening and closing tags of details in the HTML of a page, with their offsets. */
function* tagsIn(node: Root | Root['children'][number]): Generator<readonly [number, string]> {
  if (node.type === 'html')
    for (const match of node.value.matchAll(/<(\/?details)\b/gi))
      yield [(node.position?.start.offset ?? 0) + match.index, match[1]?.toLowerCase() ?? ''];
  if ('children' in node) for (const child of node.children) if (isBlock(child)) yield* tagsIn(child);
}

const isBlock = (node: { readonly type: string }): node is Root['children'][number] =>
  node.type !== 'doctype';
