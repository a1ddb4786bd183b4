import { parse } from 'smol-toml';
import { z } from 'zod';
import { messageOf } from '../../base/errors.ts';
import { hintsIn } from '../hints.ts';
import { type Imported, type ImportedEntry, type InputFile, joinImports, nothingFrom } from '../imported.ts';
import { isQuestion, nameAsWords, TITLE_FOR_QUESTION } from '../question.ts';

/** A table of discord-utils-bot's tags.toml: `[name]` with `keywords` and `content`. */
const Tag = z.looseObject({ keywords: z.array(z.string()).default([]), content: z.string() });

/** Tags of discord-utils-bot: a table each, its name the title and its keywords the phrasings. */
export const importTagsToml = (files: readonly InputFile[]): Imported => joinImports(files.map(importFile));

function importFile({ path, text }: InputFile): Imported {
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
      ? entryOf(place, name, tag.data)
      : { place, why: 'has no content' };
  });
  return {
    entries: read.filter((each) => 'answer' in each),
    leftOut: read.filter((each) => 'why' in each),
    remarks: [],
  };
}

function entryOf(place: string, name: string, { keywords, content }: z.infer<typeof Tag>): ImportedEntry {
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
