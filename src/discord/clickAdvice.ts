import type { MessageComponentInteraction } from 'discord.js';
import { advice } from '../advise/advice.ts';
import { answersOf, lostNote } from '../advise/code.ts';
import { UserError } from '../base/errors.ts';
import type { Guide, Pack } from '../knowledge/pack.ts';
import { LocalizedError } from '../locales/localizedError.ts';
import { type Translator, translator } from '../locales/translator.ts';
import type { CustomId } from './customId.ts';
import type { LatePictures } from './latePictures.ts';
import { OLD_BUTTON } from './oldButton.ts';
import { answerClick, NOBODY, privately, publicly, replyOf } from './send.ts';
import { showAdvice } from './showAdvice.ts';
import { adviseForm } from './views/adviseForm.ts';
import { adviseView, backView, changeView, type Walk } from './views/adviseView.ts';
import { aspectNamed } from './views/aspectNamed.ts';
import { aspectView } from './views/aspectView.ts';
import { type MessageView, privateTo, publicFor } from './views/message.ts';
import { outcomePartView } from './views/outcomePartView.ts';
import { outcomeView } from './views/outcomeView.ts';
import { startOverView } from './views/startOverView.ts';

/** What it takes to answer clicks in guides. */
export interface Advising {
  readonly pack: Pack;
  readonly late: LatePictures;
}

/** A click in a guide: an answer, another page, a way back, or what to do with the outcome. */
export async function clickAdvice(
  click: MessageComponentInteraction,
  { action, parts }: CustomId,
  { pack, late }: Advising,
): Promise<void> {
  if (action === 'row') return showRow(click, pack);
  const [id = '', trail = '', page = ''] = parts;
  // A button carries everything in its id, a select what was chosen in its value.
  const chosen = click.isStringSelectMenu() ? click.values[0] : undefined;
  const guide = guideOf(pack, action === 'pick' ? (chosen ?? '') : id);
  const t = translator(click.locale, pack.language);
  const start = { guide, answers: new Map<string, string>(), pack, t };
  const of = replyOf(click, NOBODY);
  const answer = (view: MessageView) => answerClick(click, { asker: NOBODY, t }, () => view);
  const turn = (view: MessageView) => {
    late.drop(of);
    return answer(view);
  };
  if (action === 'start' || action === 'pick') return turn(adviseView(start));
  if (action === 'next') return void (await click.reply(privately(adviseView(start))));
  if (action === 'form') return openForm(click, start);
  const walk = walkOf({ guide, pack, t, trail: chosen ?? trail });
  if (!walk) return turn(startOverView(guide, t));
  if (action === 'share' && isAtEnd(walk)) return share(click, walk, late);
  // Who is told that answers are gone goes on from where that leaves them.
  if (walk.note !== undefined || GOES_ON.has(action))
    return showAdvice({ late, walk, interaction: click, of, answer });
  return turn(viewFor(action, walk, Number(page)));
}

/** What leads to the next question, or to the outcome. */
const GOES_ON: ReadonlySet<string> = new Set(['go', 'keep', 'choose', 'share']);

/** The guide of this id. @throws UserError where there is none any more. */
export function guideOf(pack: Pack, id: string): Guide {
  const guide = pack.guides.get(id);
  if (guide) return guide;
  throw new LocalizedError(({ troubles }) => troubles.guideGone);
}

function viewFor(action: string, walk: Walk, page: number): MessageView {
  switch (action) {
    case 'back':
      return backView(walk);
    case 'change':
      return changeView(walk);
    case 'why':
    case 'do':
    case 'if':
    case 'how':
    case 'not':
      return outcomePartView({ ...walk, part: action, page });
    default:
      throw new LocalizedError(OLD_BUTTON);
  }
}

interface Clicked {
  readonly guide: Guide;
  readonly pack: Pack;
  readonly t: Translator;
  readonly trail: string;
}

/** The answers that the guide still knows; undefined where it has changed so much that it knows none. */
function walkOf({ guide, pack, t, trail }: Clicked): Walk | undefined {
  try {
    const { answers, lost } = answersOf(guide, trail);
    return { guide, answers, pack, t, note: lostNote(lost, t) };
  } catch (thrown) {
    if (thrown instanceof UserError) return undefined;
    throw thrown;
  }
}

/** Whether the answers still lead to an outcome: it may be that the guide now asks more. */
const isAtEnd = ({ guide, answers, note }: Walk): boolean =>
  note === undefined && advice(guide, answers).next === null;

/** Puts the outcome into the channel, under the name of whoever shares it. */
async function share(click: MessageComponentInteraction, walk: Walk, late: LatePictures): Promise<void> {
  const sharedBy = (click.inCachedGuild() ? click.member.displayName : null) ?? click.user.displayName;
  const audience = publicFor(click.user.id, walk.t);
  const viewOf = (shared: Walk) => outcomeView({ ...shared, audience, sharedBy });
  const answer = (view: MessageView) => click.reply(publicly(view));
  await showAdvice({ late, walk, interaction: click, of: click.id, answer, viewOf });
}

/** Shows the row of the comparison that a reason rests on, beside the outcome. */
async function showRow(click: MessageComponentInteraction, pack: Pack): Promise<void> {
  const found = click.isStringSelectMenu() ? aspectNamed(pack, click.values[0] ?? '') : undefined;
  if (!found) throw new LocalizedError(({ troubles }) => troubles.comparisonGone);
  await click.reply(
    privately(aspectView(found.comparison, found.aspect, privateTo(translator(click.locale, pack.language)))),
  );
}

/** Opens the form of a guide; where it has none, the first question. */
async function openForm(click: MessageComponentInteraction, start: Walk): Promise<void> {
  const { guide, t } = start;
  const form = adviseForm(guide, t);
  if (form) await click.showModal(form);
  else await answerClick(click, { asker: NOBODY, t }, () => adviseView(start));
}
