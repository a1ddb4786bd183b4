import { advice } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { button, container, rows, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type MessageView, noticeOf } from '../../src/discord/message.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { goId, type OutcomePart, partId } from './ids.ts';
import { linesText, pagesOf, rowSelect } from './lines.ts';
import { heading } from './outcomeHead.ts';
import { partOf } from './outcomeParts.ts';

export interface PartPage {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly pack: Pack;
  readonly t: Translator;
  readonly part: OutcomePart;
  /** From 0; the last one where there are fewer. */
  readonly page: number;
}

/** Characters of a page's lines: those of a message, less a title, the name of the part and the page's number. */
const ROOM = DISCORD_LIMITS.MESSAGE_TEXT - 300;

/** A page of a part of an outcome, with the way back to it. */
export function outcomePartView({ guide, answers, pack, t, part, page }: PartPage): MessageView {
  const advised = { guide, answers, pack, t, advice: advice(guide, answers) };
  const { name, lines: all } = partOf(part, advised);
  const pages = pagesOf(all, ROOM);
  const at = Math.max(0, Math.min(page, pages.length - 1));
  const lines = pages[at] ?? [];
  const number = pages.length > 1 ? `, ${t.browse.page(at + 1, pages.length)}` : '';
  return {
    components: [
      container(
        text(`### ${heading(advised)}\n-# ${name}${number}`),
        ...(lines.length > 0 ? [text(linesText(lines))] : []),
      ),
      ...noticeOf(t),
      ...rowSelect(lines, pack, t),
      ...rows([
        ...(at > 0 ? [button(t.advice.previousPage, partId(part, guide, answers, at - 1))] : []),
        ...(at < pages.length - 1 ? [button(t.advice.nextPage, partId(part, guide, answers, at + 1))] : []),
        button(t.advice.toResult, goId(guide, answers)),
      ]),
    ],
  };
}
