import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { messageOf } from '../../base/errors.ts';
import { fold } from '../../knowledge/names.ts';
import { frontMatterOf, isRecord, textIn, textsIn } from '../frontMatter.ts';
import { isQuestion, nameAsWords, plainHeading, TITLE_FOR_QUESTION } from '../headings.ts';
import {
  type Imported,
  type ImportedEntry,
  type InputFile,
  joinImports,
  type LeftOut,
  nothingFrom,
  sourceOf,
} from '../imported.ts';
import { inlineLinks } from '../inlineLinks.ts';

/** What a file of one tag says, whatever its format. */
interface TagFile {
  readonly path: string;
  readonly title?: string | undefined;
  /** Other names of the tag, and texts that it is the answer to. */
  readonly phrasings: readonly string[];
  readonly answer: string;
  readonly source?: string | undefined;
}

/**
 * Markdown files, an answer each: tags with front matter, as python-discord keeps them, or pages whose heading is the
 * question. The name of a tag is one that people use; the name of a page is its heading once more.
 */
export const importMarkdownTags = (files: readonly InputFile[]): Imported =>
  tags(
    files.map(({ path, text }) => {
      const { fields, body, fault } = frontMatterOf(text);
      if (fault !== undefined) return { place: path, why: fault };
      const embed = isRecord(fields.embed) ? fields.embed : {};
      const named = textIn(embed, 'title') ?? textIn(fields, 'question', 'title', 'name');
      const [whole = '', heading] = named === undefined ? (FIRST_HEADING.exec(body) ?? []) : [];
      const isTag = textIn(fields, 'question') === undefined && heading === undefined;
      return entryOf({
        path,
        title: named ?? (heading === undefined ? undefined : plainHeading(heading)),
        phrasings: [
          ...(isTag ? [nameAsWords(nameOf(path))] : []),
          ...textsIn(fields.phrasings),
          ...textsIn(fields.aliases),
          ...textsIn(fields.keywords),
        ],
        answer: body.slice(whole.length),
        source: textIn(embed, 'url') ?? textIn(fields, 'source', 'url'),
      });
    }),
  );

/** A heading that a text begins with. */
export const FIRST_HEADING = /^\s*# +(.*?)[ \t#]*(?:\n|$)/;

/** `.tag` files, as GeyserMC keeps them: lines of `field: value`, a line of `---`, the answer. */
export const importDotTags = (files: readonly InputFile[]): Imported =>
  tags(
    files.map(({ path, text }) => {
      const [, head = '', body = ''] = DOT_TAG.exec(text) ?? [];
      const lines = [...head.matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*)$/gm)];
      const all = (name: string) =>
        lines.filter(([, field]) => field?.toLowerCase() === name).map(([, , value = '']) => value.trim());
      const [type] = all('type');
      if (type === 'alias') return { place: path, why: 'is another name of a tag and has no answer' };
      return entryOf({
        path,
        title: all('title')[0]?.replace(/^(?::\w+:|\p{Extended_Pictographic}|\uFE0F|\s)+/gu, ''),
        phrasings: [
          nameAsWords(nameOf(path)),
          ...all('aliases').flatMap(textsIn),
          ...all('issues').flatMap((text) => text.split('||')),
        ],
        answer: [body.trim(), ...all('image').map((url) => `![](${url})`), ...all('button')].join('\n\n'),
      });
    }),
  );

/** A header of fields, perhaps empty lines, a line of dashes, and the rest. */
export const DOT_TAG = /^((?:[ \t]*[\w-]+[ \t]*:.*\n|[ \t]*\n)+)---+[ \t]*(?:\n|$)([\s\S]*)$/;

function entryOf({ path, title, phrasings, answer, source }: TagFile): ImportedEntry | LeftOut {
  if (answer.trim() === '') return { place: path, why: 'has no text' };
  const name = nameOf(path);
  const question = title?.trim() || nameAsWords(name);
  const others = phrasings.map(nameAsWords);
  return {
    place: path,
    key: name,
    name,
    question,
    answer: inlineLinks(answer.trim()),
    phrasings: others,
    source: sourceOf(source),
    hints: isQuestion(question) ? [] : hintsIn(answer, [question, ...others]),
    byHand: isQuestion(question) ? [] : [TITLE_FOR_QUESTION],
  };
}

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

const tags = (read: readonly (ImportedEntry | LeftOut)[]): Imported => ({
  entries: read.filter((each) => 'answer' in each),
  leftOut: read.filter((each) => 'why' in each),
  remarks: [],
});

/** More than these nobody reads. */
const MOST = 5;

/** A hint is a few words, as somebody would type them. */
const LONGEST = 70;

/** A single word in bold is mostly stressed, and no name. */
const isStress = (node: Nodes): boolean => node.type === 'strong' && !/\S\s+\S/.test(plainText(node));

/**
 * Words of an answer that people may ask with, as they stand there: headings, what is bold or code, and messages of
 * errors. None of them is taken as a phrasing; an author chooses.
 */
export function hintsIn(answer: string, known: readonly string[]): readonly string[] {
  const seen = new Set(known.map(fold));
  const hints: string[] = [];
  for (const text of marked(fromMarkdown(answer))) {
    const words = text
      .replace(/\s+/g, ' ')
      .replace(/[:：]$/, '')
      .trim();
    const key = fold(words);
    if (words.length > LONGEST || key.length < 3 || seen.has(key)) continue;
    seen.add(key);
    hints.push(words);
    if (hints.length === MOST) break;
  }
  return hints;
}

function* marked(node: Nodes): Generator<string> {
  if (node.type === 'code')
    yield* node.value.split('\n').filter((line) => /\w(?:Error|Exception)\b.*:/.test(line));
  if (isStress(node)) return;
  if (node.type === 'heading' || node.type === 'strong' || node.type === 'inlineCode') yield plainText(node);
  else if ('children' in node) for (const child of node.children) yield* marked(child);
}

/** A table of discord-utils-bot's tags.toml: `[name]` with `keywords` and `content`. */
const Tag = z.looseObject({ keywords: z.array(z.string()).default([]), content: z.string() });

/** Tags of discord-utils-bot: a table each, its name the title and its keywords the phrasings. */
export const importTagsToml = (files: readonly InputFile[]): Imported => joinImports(files.map(importTables));

function importTables({ path, text }: InputFile): Imported {
  let tables: [string, unknown][];
  try {
    tables = Object.entries(parse(text));
  } catch (thrown) {
    return nothingFrom(path, `is not valid TOML: ${messageOf(thrown).replace(/\s*\n[\s\S]*$/, '')}`);
  }
  const read = tables.map(([name, table]) => {
    const tag = Tag.safeParse(table);
    const place = `${path}: ${name}`;
    return tag.success && tag.data.content.trim() !== ''
      ? tomlEntry(place, name, tag.data)
      : { place, why: 'has no content' };
  });
  return tags(read);
}

function tomlEntry(place: string, name: string, { keywords, content }: z.infer<typeof Tag>): ImportedEntry {
  const question = nameAsWords(name);
  const phrasings = keywords.map(nameAsWords);
  return {
    place,
    key: name,
    name,
    question,
    answer: content.trim(),
    phrasings,
    hints: hintsIn(content, [question, ...phrasings]),
    byHand: isQuestion(question) ? [] : [TITLE_FOR_QUESTION],
  };
}
