import { frontMatterOf, isRecord, textIn, textsIn } from '../frontMatter.ts';
import { hintsIn } from '../hints.ts';
import { type Imported, type ImportedEntry, type InputFile, type LeftOut, sourceOf } from '../imported.ts';
import { inlineLinks } from '../inlineLinks.ts';
import { isQuestion, nameAsWords, plainHeading, TITLE_FOR_QUESTION } from '../question.ts';

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
