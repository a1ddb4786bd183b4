import { ButtonStyle } from 'discord.js';
import { button, rows, strongButton, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import type { Problem } from '../../src/knowledge/problem.ts';
import type { Draft } from '../../src/learning/draft.ts';
import type { Conflict } from '../../src/learning/edits.ts';
import type { Translations } from '../../src/locales/en.ts';
import { draftId } from './ids.ts';
import type { PreviewLines } from './previewLines.ts';

export interface DraftShown {
  readonly draft: Draft;
  readonly t: Translations;
  /** What it is called: the question, mostly. */
  readonly title: string;
  /** What keeps it from being published. */
  readonly problems: readonly Problem[];
  readonly preview?: PreviewLines | undefined;
  /** Told above it, such as that it was changed meanwhile. */
  readonly note?: string | undefined;
}

/** Problems that a person mends in one go. */
const MOST_PROBLEMS = 8;

/** A draft: what it does, or what is wrong with it, and what can be done with it. */
export function draftView(shown: DraftShown): MessageView {
  const { draft, t, title, problems, preview, note } = shown;
  const isGood = problems.length === 0;
  const by = t.faq.by(`<@${draft.editor}>`, `<t:${Math.floor(draft.at / 1_000)}:R>`);
  const lines = [
    ...(note === undefined ? [] : [note]),
    `### ${escapeText(t.faq.draft(title))}`,
    `-# ${t.faq.notes[draft.note]} · ${by}`,
    ...(isGood ? (preview?.lines ?? []) : problemLines(problems, draft, t)),
    `-# ${t.faq.kept}`,
  ];
  const { publish, again, discard, showChanges } = t.faq;
  return {
    components: [
      text(clip(lines.join('\n'), DISCORD_LIMITS.MESSAGE_TEXT)),
      ...rows([
        ...(isGood
          ? [
              preview?.turnsWrong
                ? publishAnyway(draft, t, 'anyway')
                : strongButton(publish, draftId('publish', draft)),
            ]
          : []),
        ...(draft.form ? [(isGood ? button : strongButton)(again, draftId('again', draft))] : []),
        ...(draft.files.length > 0 ? [button(showChanges, draftId('changes', draft))] : []),
        button(discard, draftId('discard', draft)),
      ]),
    ],
  };
}

/** Where something turns wrong it is red. @param action what the click does: it asks once more, or publishes */
const publishAnyway = (draft: Draft, { faq }: Translations, action: 'anyway' | 'publish') => ({
  ...strongButton(faq.preview.anyway, draftId(action, draft)),
  style: ButtonStyle.Danger as const,
});

/** What somebody sees who publishes a draft though it turns answers wrong: all of them. */
export const anywayView = (draft: Draft, lines: readonly string[], t: Translations): MessageView => ({
  components: [
    text(clip(lines.join('\n'), DISCORD_LIMITS.MESSAGE_TEXT)),
    ...rows([publishAnyway(draft, t, 'publish'), button(t.faq.preview.back, draftId('back', draft))]),
  ],
});

/** Each problem as a sentence; the file is named where it is not the draft's own. */
function problemLines(problems: readonly Problem[], draft: Draft, t: Translations): readonly string[] {
  const { faq } = t;
  const own = new Set(draft.files.map(({ path }) => path));
  const told = problems.map((problem) => {
    const { file, field, message } = own.has(problem.file) ? problem : turned(problem, own, t);
    const name = fieldName(field, draft, t);
    const place = [own.has(file) ? '' : `\`${file}\``, name === '' ? '' : `**${escapeText(name)}**`];
    const named = place.filter((part) => part !== '').join(' ');
    return `- ${named === '' ? '' : `${clip(named, 150)}: `}${clip(escapeText(faultIn(message, t)), 300)}`;
  });
  const more = told.length - MOST_PROBLEMS;
  return [
    faq.problems(problems.length),
    ...told.slice(0, MOST_PROBLEMS),
    ...(more > 0 ? [`- ${faq.moreProblems(more)}`] : []),
  ];
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');

/** Of two that ask the same, the one whose file comes later has the fault; whoever writes the earlier is told of theirs. */
function turned(
  problem: Problem,
  own: ReadonlySet<string>,
  { faq: { form, faults } }: Translations,
): Problem {
  const [, question, entry, phrasing] = SAME.exec(problem.message) ?? [];
  const mine = [...own].find((path) => nameIn(path) === (question ?? entry));
  if (mine === undefined) return problem;
  const field = phrasing ?? form.question;
  const other = nameIn(problem.file);
  const isQuestion = problem.field.endsWith('question');
  const message = isQuestion ? faults.sameQuestion(other) : faults.samePhrasing(other, field);
  return { ...problem, file: mine, field, message };
}

/** What is said of the second of two that ask the same: the first is a question, or a phrasing. */
const SAME = /^asks the same as (?:the question of ([^;]+)|a phrasing of (.+?) \(“(.*)”\));/;

/** The field of the form, or the very phrasing, as its writer knows it. */
function fieldName(field: string, { form }: Draft, { faq: { form: words } }: Translations): string {
  const [, name, index] = /^(\w+)(?:\[(\d+)\])?$/.exec(field) ?? [];
  const phrasing = name === 'phrasings' && index !== undefined ? form?.phrasings[Number(index)] : undefined;
  if (phrasing !== undefined) return clip(phrasing, 60);
  if (name === 'question' || name === 'answer' || name === 'phrasings' || name === 'sources')
    return words[name];
  return field;
}

/** What `wireside check` finds in a form most often, in the reader's language; the rest in its own words. */
function faultIn(message: string, { faq: { faults } }: Translations): string {
  const [, question, entry, phrasing] = SAME.exec(message) ?? [];
  if (question !== undefined) return faults.sameQuestion(question);
  if (entry !== undefined && phrasing !== undefined) return faults.samePhrasing(entry, phrasing);
  const [, length, most] = /^has ([\d,]+) characters; ([\d,]+) is the most$/.exec(message) ?? [];
  if (length !== undefined && most !== undefined) return faults.tooLong(numberOf(length), numberOf(most));
  return message === 'must hold a letter or a digit' ? faults.noLetter : message;
}

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));

/** What somebody reads whose draft began from a text that others changed meanwhile. */
export function conflictView(
  draft: Draft,
  conflicts: readonly Pick<Conflict, 'by'>[],
  { t, title }: { readonly t: Translations; readonly title: string },
): MessageView {
  const { conflict, history } = t.faq;
  const by = conflicts.find((each) => each.by)?.by;
  const who = by?.editor ? `<@${by.editor}>` : history.somebody;
  const told = by ? conflict.by(who, `<t:${Math.floor(by.at / 1_000)}:R>`) : conflict.folder;
  return {
    components: [
      text(`### ${escapeText(t.faq.draft(title))}\n${told}`),
      ...rows([
        button(conflict.both, draftId('changes', draft)),
        button(conflict.over, draftId('over', draft)),
        button(conflict.mine, draftId('discard', draft)),
      ]),
    ],
  };
}
