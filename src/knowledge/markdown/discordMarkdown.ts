import { createRequire } from 'node:module';
import type { Nodes, Root } from 'mdast';
import { CONTENT_LIMITS } from '../schema/fields.ts';
import { plainDialects, tidied } from './dialects.ts';
import { unfolded } from './folds.ts';
import { footnoteText, render } from './render.ts';
import type { DiscordText, Place, Work } from './shown.ts';
import { settled } from './words.ts';

/**
 * Anything that may be other than Discord shows it. Most answers have none of it: they are not parsed, and go out as
 * they were written. What seems to be something and is not costs no more than the parsing.
 */
const MAYBE = new RegExp(
  [
    '!\\[|\\[!', // pictures, notes
    '<(?:[a-z][a-z0-9-]*[\\s/>]|/[a-z]|!--)', // HTML
    '\\]\\((?!https?:)|\\[\\]\\(|^ {0,3}\\[[^\\]]+\\]:', // links that lead nowhere from Discord, or say nothing
    '^[ >]*\\|?[ :]*-+[ :]*\\|', // tables
    '^[ >]*(?:#{4,}|=+[ \\t]*$|-{2,}[ \\t]*$|(?:[*_-][ \\t]*){3,}$)', // headings that it lacks, and rules
    '^(?: {4}|\\t)|^[ >]*(?:~~~|````)|^:::', // code by its indentation, other fences, notes
    '\\[[ xX]\\]|\\[\\^', // tasks, footnotes
    '^[ >]*(?:\\+|\\d+\\)) |^ {0,3}> ?>|\\\\$', // marks of lists that it lacks, nested quotations, line breaks
    '^ *(?<number>\\d+)\\. .*\\n\\s*\\n *\\k<number>\\. ', // numbers that only Markdown counts on
    '&#?[a-z0-9]+;|\\s\\|\\|\\s|\\w__\\w', // characters by their names; what only Discord reads as marks
  ].join('|'),
  'im',
);

/**
 * GitHub's Markdown as Discord shows it: tables as lines, pictures beside the text, HTML by a list of what is allowed,
 * links that lead somewhere, code that is closed. All else stays as it was written, to the letter.
 */
export function discordMarkdown(markdown: string, place: Place = {}): DiscordText {
  const { text, unshown, isChanged } = plainDialects(markdown);
  const shown = rendered(text, place);
  return isChanged || unshown.length > 0
    ? { ...shown, text: tidied(shown.text), unshown: [...unshown, ...shown.unshown] }
    : shown;
}

/** @param around what a text is a part of: its pictures are numbered on. */
function rendered(markdown: string, place: Place, around?: Work): DiscordText {
  if (!MAYBE.test(markdown) && !hasOpenFence(markdown)) return { text: markdown, pictures: [], unshown: [] };
  const tree = parse(markdown);
  const all = [...everyNode(tree)];
  const work: Work = {
    source: markdown,
    place,
    definitions: new Map(
      all.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node]] : [])),
    ),
    footnotes: all.filter((node) => node.type === 'footnoteDefinition'),
    hasSeveral: around?.hasSeveral || hasSeveralPictures(all, markdown),
    openLinks: [],
    pictures: around?.pictures ?? [],
    tables: around?.tables ?? [],
    unshown: [],
    within: (inner) => rendered(inner, place, work),
  };
  const text = [render(tree, work), ...work.footnotes.map((note, at) => footnoteText(note, at, work))];
  const { tables } = work;
  return {
    ...unfolded(settled(text.filter((part) => part !== '').join('\n\n'))),
    ...(tables.length > 0
      ? { tables: tables.map((table) => ({ ...table, begins: settled(table.begins) })) }
      : {}),
    pictures: work.pictures,
    unshown: work.unshown,
  };
}

const hasOpenFence = (markdown: string): boolean => (markdown.match(/^[ >]*```/gm)?.length ?? 0) % 2 === 1;

/** Whether pictures have to be told apart: there are several, or one whose page it may not be. */
function hasSeveralPictures(all: readonly Nodes[], markdown: string): boolean {
  const count = all.reduce((sum, node) => sum + picturesOf(node), 0);
  return (
    count > 1 || (count > 0 && (markdown.length > CONTENT_LIMITS.ANSWER_PAGE || /<details\b/i.test(markdown)))
  );
}

function picturesOf(node: Nodes): number {
  if (node.type === 'html') return node.value.match(/<img\b/gi)?.length ?? 0;
  return node.type === 'image' || node.type === 'imageReference' ? 1 : 0;
}

const require = createRequire(import.meta.url);

/** The parser is loaded with the first text that needs it: 40 ms that most bots never spend. */
function parse(markdown: string): Root {
  const { fromMarkdown }: typeof import('mdast-util-from-markdown') = require('mdast-util-from-markdown');
  const { gfmFromMarkdown }: typeof import('mdast-util-gfm') = require('mdast-util-gfm');
  const { gfm }: typeof import('micromark-extension-gfm') = require('micromark-extension-gfm');
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function* everyNode(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* everyNode(child);
}
