import type { APIButtonComponent } from 'discord.js';
import { advice } from '../../src/advise/advice.ts';
import type { Answers } from '../../src/advise/answers.ts';
import { trail } from '../../src/advise/code.ts';
import { labelsOf } from '../../src/advise/labels.ts';
import {
  button,
  container,
  gallery,
  row,
  rows,
  select,
  strongButton,
  text,
} from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import {
  type Audience,
  type DrawnPicture,
  deleteButtons,
  entryButton,
  type MessageView,
  noticeOf,
} from '../../src/discord/message.ts';
import { clip, escapeText, sourceLine } from '../../src/discord/text.ts';
import type { Guide, Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { type Advised, recommended } from './advised.ts';
import { backId, changeId, nextId, partId, shareId, startId } from './ids.ts';
import { linesText, rowSelect } from './lines.ts';
import { codeLine, outcomeHead } from './outcomeHead.ts';
import { partsOf, type SaidPart } from './outcomeParts.ts';

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

/** Entries to read next. */
const RELATED = 3;

/** Where to go on from an outcome: guides that follow it, which stand out, then entries to read. */
export function goOnButtons(advised: Advised): readonly APIButtonComponent[] {
  const { pack } = advised;
  const best = recommended(advised);
  const guides = new Set(best.flatMap((outcome) => outcome.guides ?? []));
  const entries = new Set(best.flatMap((outcome) => outcome.related));
  return [
    ...[...guides]
      .flatMap((id) => pack.guides.get(id) ?? [])
      .map(({ id, title }) => strongButton(title, nextId(id))),
    ...[...entries]
      .flatMap((id) => pack.entries.get(id) ?? [])
      .slice(0, RELATED)
      .map(entryButton),
  ].slice(0, DISCORD_LIMITS.BUTTONS_PER_ROW);
}

/** The select of answers to give anew; none before the first answer. */
export function changeSelect(guide: Guide, answers: Answers, t: Translations) {
  const labels = labelsOf(guide, t);
  const options = [...answers].map(([question, choice]) => ({
    // The question stands there whole once it is chosen.
    label: clip(labels.ask(question), DISCORD_LIMITS.SELECT_OPTION_LABEL),
    description: t.advice.youSaid(labels.choice(question, choice)),
    value: trail(guide, withLast(answers, question)),
  }));
  return options.length === 0 ? [] : [row(select(changeId(guide), t.advice.pickChange, options))];
}

/** The same answers, as if this question had been asked last. */
function withLast(answers: Answers, question: string): Answers {
  const others = [...answers].filter(([id]) => id !== question);
  const last = [...answers].filter(([id]) => id === question);
  return new Map([...others, ...last]);
}
