import { messageOf } from '../../src/base/errors.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import type { Draft } from '../../src/learning/draft.ts';
import { previewDraft } from '../../src/learning/draftPreview.ts';
import type { Changes, Preview } from '../../src/learning/preview.ts';
import type { Workspace } from '../../src/learning/workspace.ts';
import type { Translations } from '../../src/locales/en.ts';
import type { Desk } from './desk.ts';

/** What is known of a draft's effects so far. */
export interface PreviewLines {
  /** Discord Markdown. */
  readonly lines: readonly string[];
  /** Whether something that is right today would turn wrong: publishing is asked for once more then. */
  readonly turnsWrong: boolean;
}

export interface Previewed {
  readonly draft: Draft;
  readonly workspace: Workspace;
  readonly t: Translations;
  readonly desk: Desk;
}

/** Milliseconds that a reply can be edited for, with some to spare: after that the draft has the numbers. */
const EDITABLE_MS = 10 * 60_000;

/**
 * What publishing a draft without problems does, more of it with each step; the view of the draft follows, and offers to
 * publish from the first on. Where that cannot be found out, it says so, and the log why.
 */
export async function* previewLines({
  draft,
  workspace,
  t,
  desk: { learning },
}: Previewed): AsyncGenerator<PreviewLines, void, void> {
  const { preview: words } = t.faq;
  try {
    const { first, whole, isKept } = await previewDraft(draft, workspace, learning);
    if (!isKept) {
      yield plain(words.running);
      yield linesOf(await first, draft, t);
    }
    const all = await inTime(whole);
    yield all ? linesOf(all, draft, t) : plain(words.later);
  } catch (thrown) {
    learning.log.warn(`The preview of a draft failed: ${messageOf(thrown)}`);
    yield plain(words.failed);
  }
}

const plain = (line: string): PreviewLines => ({ lines: [`-# ${line}`], turnsWrong: false });

async function inTime(whole: Promise<Preview>): Promise<Preview | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), EDITABLE_MS).unref();
  });
  return Promise.race([whole, over]).finally(() => clearTimeout(timer));
}

/** The numbers of a preview as sentences. */
export function linesOf(preview: Preview, draft: Pick<Draft, 'gaps'>, t: Translations): PreviewLines {
  const { preview: words } = t.faq;
  const { right, outside, isWhole } = preview;
  const { wrong, choice } = right;
  const stays = right.of - wrong.count - choice.count;
  const changes = [
    words.choice(choice.count, examplesOf(choice)),
    words.wrong(wrong.count, examplesOf(wrong)),
  ];
  const changed = words.right(right.of, stays, changes.join(', '));
  return {
    lines: [
      ...waitingLines(preview, draft, t),
      isWhole ? changed : words.near(changed),
      ...(outside.of > 0
        ? [words.outside(outside.stolen.count, outside.of, examplesOf(outside.stolen))]
        : []),
      ...(isWhole ? [] : [`-# ${words.rest}`]),
    ],
    turnsWrong: wrong.count > 0 || outside.stolen.count > 0,
  };
}

/** Of a draft that was begun for a group of questions, those first. */
function waitingLines({ gaps }: Preview, draft: Pick<Draft, 'gaps'>, t: Translations): readonly string[] {
  const { preview: words } = t.faq;
  const fixed = new Set(gaps.fixed);
  const own = draft.gaps.filter((id) => fixed.has(id)).length;
  if (draft.gaps.length === 0) return gaps.of === 0 ? [] : [words.waiting(fixed.size, gaps.of)];
  const others = fixed.size - own;
  return [words.waiting(own, draft.gaps.length), ...(others > 0 ? [words.others(others)] : [])];
}

/** The first questions of a list, for a sentence. */
function examplesOf({ count, first }: Changes): string {
  const shown = [...new Set(first.map(({ text }) => text))].slice(0, 3);
  const quoted = shown.map((text) => `“${clip(escapeText(text), 60)}”`).join(', ');
  return count > shown.length && shown.length > 0 ? `${quoted}, …` : quoted;
}

/** Every question that would turn wrong, as many as a message holds, with what answers it now and then. */
export function wrongLines(
  preview: Preview,
  titleOf: (id: string) => string,
  t: Translations,
): readonly string[] {
  const { preview: words } = t.faq;
  const changes = [...preview.right.wrong.first, ...preview.outside.stolen.first];
  const count = preview.right.wrong.count + preview.outside.stolen.count;
  const lines = changes.slice(0, MOST_LISTED).map(({ text, before, after }) => {
    const named = (ids: readonly string[]) =>
      ids.length === 0 ? words.nothing : ids.map((id) => `“${clip(escapeText(titleOf(id)), 60)}”`).join(', ');
    return `- ${clip(escapeText(text), 80)}\n-# ${named(before)} → ${named(after)}`;
  });
  const more = count - lines.length;
  return [words.turnWrong(count), ...lines, ...(more > 0 ? [`-# ${t.general.more(more)}`] : [])];
}

const MOST_LISTED = 12;
