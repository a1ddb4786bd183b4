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
function problemLines(problems: readonly Problem[], draft: Draft, { faq }: Translations): readonly string[] {
  const own = new Set(draft.files.map(({ path }) => path));
  const told = problems.map(({ file, field, message }) => {
    const place = [own.has(file) ? '' : `\`${file}\``, field === '' ? '' : `**${escapeText(field)}**`];
    const named = place.filter((part) => part !== '').join(' ');
    return `- ${named === '' ? '' : `${named}: `}${clip(escapeText(message), 300)}`;
  });
  const more = told.length - MOST_PROBLEMS;
  return [
    faq.problems(problems.length),
    ...told.slice(0, MOST_PROBLEMS),
    ...(more > 0 ? [`- ${faq.moreProblems(more)}`] : []),
  ];
}

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
