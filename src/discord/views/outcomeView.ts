import { type Advice, advice } from '../../advise/advice.ts';
import type { Answers } from '../../advise/answers.ts';
import type { Guide, Pack } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { shareId, startId } from './adviseIds.ts';
import { wayBack } from './adviseWayBack.ts';
import { openId } from './askIds.ts';
import { button, container, rows, text } from './components.ts';
import { deleteButtons } from './deleteButton.ts';
import type { Audience, MessageView } from './message.ts';
import { outcomeText } from './outcomeText.ts';

export interface Outcome {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly pack: Pack;
  readonly audience: Audience;
  /** The display name of whoever shares it with the channel. */
  readonly sharedBy?: string;
}

/** Characters for the outcome: those of a message, less the line that says who shared it. */
const TEXT = DISCORD_LIMITS.MESSAGE_TEXT - 100;

/** Entries to read next. */
const RELATED = 3;

/** What a guide recommends, why, and what to do next. */
export function outcomeView(outcome: Outcome): MessageView {
  const { guide, answers, pack, audience, sharedBy } = outcome;
  const found = advice(guide, answers);
  return {
    components: [
      ...(sharedBy === undefined ? [] : [text(`Advice shared by ${escapeText(sharedBy)}:`)]),
      container(text(outcomeText({ guide, answers, advice: found, pack }, TEXT))),
      ...rows(related(guide, found, pack)),
      ...rows(audience.kind === 'public' ? inChannel(guide, audience) : inPrivate(guide, answers, found)),
    ],
  };
}

/** The shared advice belongs to the channel: anybody may try the guide, privately. */
const inChannel = (guide: Guide, audience: Audience) => [
  button('Answer it yourself', startId(guide.id)),
  ...deleteButtons(audience),
];

const inPrivate = (guide: Guide, answers: Answers, { outcome }: Advice) => [
  ...wayBack(guide, answers),
  ...(outcome === null ? [] : [button('Share to channel', shareId(guide, answers))]),
];

function related(guide: Guide, { outcome }: Advice, pack: Pack) {
  const ids = guide.outcomes.find(({ id }) => id === outcome)?.related ?? [];
  return ids
    .flatMap((id) => pack.entries.get(id) ?? [])
    .slice(0, RELATED)
    .map(({ id, question }) => button(question, openId(id)));
}
