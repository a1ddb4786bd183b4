import { diffLines, diffWordsWithSpace } from 'diff';
import { text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { escapeText } from '../../src/discord/text.ts';
import { parseEntry } from '../../src/knowledge/entryFile.ts';
import { formOf } from '../../src/learning/answerFile.ts';
import type { AnswerForm, Draft, FileDraft } from '../../src/learning/draft.ts';
import { seenText, type Workspace } from '../../src/learning/workspace.ts';
import type { Translations } from '../../src/locales/en.ts';

/** What a draft changes of what is there now, so that a phone can show it: words that go struck out, new ones bold. */
export function changesView(
  draft: Draft,
  workspace: Workspace,
  { t, title }: { readonly t: Translations; readonly title: string },
): MessageView {
  const { changes: words } = t.faq;
  const lines = [`### ${escapeText(words.title(title))}`, ...fileLines(draft, workspace, t)];
  if (lines.length === 1) lines.push(t.faq.noChanges);
  return { components: [text(asMuchAsFits(lines, `-# ${words.more}`))] };
}

function fileLines({ files, note }: Draft, workspace: Workspace, t: Translations): readonly string[] {
  const changed = files.filter(({ path, text }) => text !== seenText(workspace, path));
  if (note === 'retire' && changed.length > 1)
    return [
      ...changed.slice(0, 1).flatMap((file) => linesOf(file, workspace, t)),
      t.faq.changes.alsoNamed(changed.length - 1),
    ];
  // An answer that changes its kind moves: that is one change.
  const moved = changed.length === 2 && changed[0]?.text === null ? changed[0].path : undefined;
  return changed.filter(({ path }) => path !== moved).flatMap((file) => linesOf(file, workspace, t, moved));
}

function linesOf(
  file: FileDraft,
  workspace: Workspace,
  t: Translations,
  movedFrom = file.path,
): readonly string[] {
  const { changes: words } = t.faq;
  const before = seenText(workspace, movedFrom);
  const name = /^entries\/(?:.*\/)?([^/]+)\.md$/.exec(file.path)?.[1] ?? file.path;
  if (file.text === null) return [`**${escapeText(name)}**: ${words.isGone}`];
  const [was, is] = [formIn(movedFrom, before), formIn(file.path, file.text)];
  if (!is) return [`**${escapeText(file.path)}**`, ...plainLines(before ?? '', file.text)];
  return fieldLines(was, is, t);
}

function formIn(path: string, text: string | null): AnswerForm | undefined {
  if (text === null || !path.startsWith('entries/')) return undefined;
  const entry = parseEntry({ path, text });
  return 'parsed' in entry ? formOf(entry) : undefined;
}

function fieldLines(was: AnswerForm | undefined, is: AnswerForm, t: Translations): readonly string[] {
  const { changes: words, form } = t.faq;
  const old = was ?? { question: '', answer: '', phrasings: [], sources: [], kind: is.kind };
  const field = (label: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`**${label}**`, ...lines];
  const one = (a: string, b: string) => (a === b ? [] : [wordChanges(a, b)]);
  return [
    ...(was ? [] : [`-# ${words.isNew}`]),
    ...field(words.question, one(old.question, is.question)),
    ...field(words.answer, one(old.answer, is.answer)),
    ...field(words.phrasings, listChanges(old.phrasings, is.phrasings)),
    ...field(words.kind, one(form.kinds[old.kind], form.kinds[is.kind])),
    ...field(words.sources, listChanges(old.sources, is.sources)),
  ];
}

/** What is new of a list, and what goes. */
const listChanges = (was: readonly string[], is: readonly string[]): readonly string[] => [
  ...was.filter((each) => !is.includes(each)).map((each) => `- ~~${escapeText(each)}~~`),
  ...is.filter((each) => !was.includes(each)).map((each) => `- **${escapeText(each)}**`),
];

/** Marks cannot go over the end of a line, nor begin or end with a space. */
function marked(words: string, mark: string): string {
  return words
    .split('\n')
    .map((line) => {
      const shown = escapeText(line);
      if (shown === '') return line === '' ? '' : ' ';
      const [begin = '', end = ''] = [/^\s/.test(line) ? ' ' : '', /\s$/.test(line) ? ' ' : ''];
      return `${begin}${mark}${shown}${mark}${end}`;
    })
    .join('\n');
}

/** Long stretches that stay are cut to their ends. */
const STAYS = 160;

function wordChanges(was: string, is: string): string {
  if (was === '') return marked(is, '');
  return diffWordsWithSpace(was, is)
    .map(({ value, added, removed }) => {
      if (added) return marked(value, '**');
      if (removed) return marked(value, '~~');
      return value.length <= STAYS
        ? marked(value, '')
        : `${marked(value.slice(0, STAYS / 2), '')} … ${marked(value.slice(-STAYS / 2), '')}`;
    })
    .join('');
}

const plainLines = (was: string, is: string): readonly string[] =>
  diffLines(was, is).flatMap(({ value, added, removed }) => {
    if (!added && !removed) return [];
    const lines = value.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => `- ${marked(line, added ? '**' : '~~')}`);
  });

function asMuchAsFits(lines: readonly string[], more: string): string {
  const whole = lines.join('\n');
  if (whole.length <= DISCORD_LIMITS.MESSAGE_TEXT) return whole;
  const room = DISCORD_LIMITS.MESSAGE_TEXT - more.length - 20;
  const end = whole.lastIndexOf('\n', room);
  return `${whole.slice(0, end > room / 2 ? end : whole.lastIndexOf(' ', room))}\n…\n${more}`;
}
