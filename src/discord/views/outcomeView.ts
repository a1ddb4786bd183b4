import { advice } from '../../advise/advice.ts';
import type { Answers } from '../../advise/answers.ts';
import type { Guide, Pack } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { type Advised, recommended } from './advised.ts';
import { backId, partId, shareId, startId } from './adviseIds.ts';
import { changeSelect } from './changeSelect.ts';
import { button, container, gallery, rows, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import { goOnButtons } from './goOnButtons.ts';
import { linesText } from './lines.ts';
import { type Audience, type DrawnPicture, type MessageView, noticeOf } from './message.ts';
import { codeLine, outcomeHead } from './outcomeHead.ts';
import { partsOf, type SaidPart } from './outcomeParts.ts';
import { rowSelect } from './rowSelect.ts';
import { sourceLine } from './sourceLine.ts';

export interface Outcome {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly pack: Pack;
  readonly audience: Audience;
  /** The display name of whoever shares it with the channel. */
  readonly sharedBy?: string;
  /** Of the points. */
  readonly pictures?: readonly DrawnPicture[] | undefined;
}

/** Characters of parts that stand with the outcome: what is more would be a wall of text on a phone. */
const PARTS = 2_200;
/** Characters for what else may stand around it: who shared it, or what has changed since. */
const AROUND = 350;
/** And lines: each may rest on another aspect, and a select has 25 options. */
const LINES = 25;

/** What a guide recommends, why, and what to do next: parts that are too long stand behind buttons. */
export function outcomeView(outcome: Outcome): MessageView {
  const { guide, answers, pack, audience, sharedBy, pictures = [] } = outcome;
  const { t } = audience;
  const advised = { guide, answers, pack, t, advice: advice(guide, answers) };
  const parts = partsOf(advised);
  const head = outcomeHead(advised);
  const foot = [...sources(advised), codeLine(advised)].join('\n');
  const room = DISCORD_LIMITS.MESSAGE_TEXT - AROUND - head.length - foot.length;
  const shown = shownWhole(parts, Math.min(PARTS, room));
  const lines = shown.flatMap((part) => part.lines);
  return {
    components: [
      ...(sharedBy === undefined ? [] : [text(t.advice.sharedBy(escapeText(sharedBy)))]),
      container(text(head), ...shown.map((part) => text(linesText(part.lines))), text(foot)),
      ...pictures.map((picture) => gallery(picture)),
      ...noticeOf(t),
      ...rows(
        parts
          .filter((part) => !shown.includes(part))
          .map(({ name, id }) => button(name, partId(id, guide, answers, 0))),
      ),
      ...rowSelect(lines, pack, t),
      ...(audience.kind === 'private' ? changeSelect(guide, answers, t) : []),
      ...rows(goOnButtons(advised)),
      ...rows(audience.kind === 'public' ? inChannel(guide, audience) : inPrivate(advised)),
    ],
    files: pictures,
  };
}

/** Those parts that fit together, what matters most first. */
function shownWhole(parts: readonly SaidPart[], room: number): readonly SaidPart[] {
  const shown: SaidPart[] = [];
  for (const part of parts) {
    const lines = [...shown, part].flatMap((each) => each.lines);
    if (lines.length <= LINES && linesText(lines).length <= room) shown.push(part);
  }
  return shown;
}

function sources(advised: Advised): readonly string[] {
  const ids = new Set(recommended(advised).flatMap((outcome) => outcome.sources));
  const found = [...ids].flatMap((id) => advised.pack.sources.get(id) ?? []);
  return found.length === 0 ? [] : [sourceLine(found, advised.t)];
}

/** The shared advice belongs to the channel: anybody may try the guide, privately. */
const inChannel = (guide: Guide, audience: Audience) => [
  button(audience.t.advice.tryYourself, startId(guide.id)),
  ...deleteButtons(audience),
];

const inPrivate = ({ guide, answers, advice: { outcome }, t: { general, advice: words } }: Advised) => [
  ...(answers.size === 0 ? [] : [button(general.back, backId(guide, answers))]),
  button(general.startOver, startId(guide.id)),
  ...(outcome === null ? [] : [button(words.share, shareId(guide, answers))]),
];
