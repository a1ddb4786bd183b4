import { advice } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { labelsOf } from '../../src/advise/labels.ts';
import { button, container, rows, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type MessageView, noticeOf } from '../../src/discord/message.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { type Advised, recommended } from './advised.ts';
import { goId, type OutcomePart, partId } from './ids.ts';
import { changeLines, type Line, linesText, pagesOf, reasonLines, rowSelect } from './lines.ts';
import { heading } from './outcomeHead.ts';

/** The first steps to take; for outcomes that are level, of each, with what it means. */
const stepLines = (advised: Advised): readonly Line[] =>
  ofEach(advised, ({ title, summary, steps }, isOne) => [
    ...(isOne ? [] : [{ section: escapeText(title), text: summary }]),
    ...steps.map((step, index) => ({
      section: advised.t.advice.firstSteps,
      text: `${index + 1}. ${step}`,
    })),
  ]);

/** What it is typically built with, and what to watch out for. */
const meansLines = (advised: Advised): readonly Line[] =>
  ofEach(advised, ({ technology = [], caveats = [] }) => [
    ...technology.map((text) => ({ section: advised.t.advice.technology, text: `- ${text}` })),
    ...caveats.map((text) => ({ section: advised.t.advice.caveats, text: `- ${text}` })),
  ]);

type Outcome = Guide['outcomes'][number];

/** The lines of what is recommended, told apart by its title where that is more than one. */
function ofEach(
  advised: Advised,
  lines: (outcome: Outcome, isOne: boolean) => readonly Line[],
): readonly Line[] {
  const best = recommended(advised);
  return best.flatMap((outcome) => {
    const title = escapeText(outcome.title);
    const named = (section: string) =>
      best.length === 1 || section === title ? section : `${title}: ${section}`;
    return lines(outcome, best.length === 1).map((line) => ({ ...line, section: named(line.section) }));
  });
}

/** The questions that were left out because no answer to them could change the outcome any more. */
const notAskedLines = ({ guide, advice, t }: Advised): readonly Line[] =>
  advice.irrelevant.map((id) => ({
    section: t.advice.notAsked,
    text: `-# ${labelsOf(guide).ask(id)}`,
  }));

/** What is said about an outcome beside the outcome itself. */
const PARTS: Readonly<Record<OutcomePart, (advised: Advised) => readonly Line[]>> = {
  why: reasonLines,
  do: stepLines,
  if: changeLines,
  how: meansLines,
  not: notAskedLines,
};

/** A part with what it says about one outcome: shown with it where there is room, else behind a button of its name. */
export interface SaidPart {
  readonly id: OutcomePart;
  readonly name: string;
  readonly lines: readonly Line[];
}

/** The name of a part, and its lines: none where there is nothing to say. */
export const partOf = (id: OutcomePart, advised: Advised): SaidPart => ({
  id,
  name: advised.t.advice.parts[id],
  lines: PARTS[id](advised),
});

/** The parts that have something to say, what matters most first. */
export const partsOf = (advised: Advised): readonly SaidPart[] =>
  ORDER.map((id) => partOf(id, advised)).filter(({ lines }) => lines.length > 0);

const ORDER = ['why', 'if', 'do', 'how', 'not'] as const;

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
