import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import { advice } from '../../src/advise/advice.ts';
import { type Answers, UNKNOWN } from '../../src/advise/answers.ts';
import { answersOf, lostNote } from '../../src/advise/code.ts';
import { UserError } from '../../src/base/errors.ts';
import { aspectNamed } from '../../src/compare/selectComparison.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import type { DeferredAttachments, Pictured } from '../../src/discord/deferredAttachments.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import {
  type Audience,
  type DrawnPicture,
  type MessageView,
  privateTo,
  publicFor,
} from '../../src/discord/message.ts';
import { answerClick, inPlace, NOBODY, privately, publicly, replyOf } from '../../src/discord/send.ts';
import type { Aspect, Comparison, Guide, Pack } from '../../src/knowledge/pack.ts';
import { LocalizedError, type Translator, translator } from '../../src/locales/translator.ts';
import { adviseForm } from './form.ts';
import { pointsPicture } from './outcomeHead.ts';
import { outcomePartView } from './outcomeParts.ts';
import { outcomeView } from './outcomeView.ts';
import { adviseView, backView, changeView, startOverView, type Walk } from './walkView.ts';

/** What it takes to answer clicks in guides. */
export interface Advising {
  readonly pack: Pack;
  readonly deferred: DeferredAttachments;
  readonly aspectView: AspectView;
}

/** Shows a row of a comparison: another feature's view. */
export type AspectView = (comparison: Comparison, aspect: Aspect, audience: Audience) => MessageView;

/** A click in a guide: an answer, another page, a way back, or what to do with the outcome. */
export async function clickAdvice(
  click: MessageComponentInteraction,
  { action, parts }: CustomId,
  { pack, deferred, aspectView }: Advising,
): Promise<void> {
  if (action === 'row') return showRow(click, { pack, aspectView });
  const [id = '', trail = '', page = ''] = parts;
  // A button carries everything in its id, a select what was chosen in its value.
  const chosen = click.isStringSelectMenu() ? click.values[0] : undefined;
  const guide = guideOf(pack, action === 'pick' ? (chosen ?? '') : id);
  const t = translator(click.locale, pack.language);
  const start = { guide, answers: new Map<string, string>(), pack, t };
  const of = replyOf(click, NOBODY);
  const answer = (view: MessageView) => answerClick(click, { asker: NOBODY, t }, () => view);
  const turn = (view: MessageView) => {
    deferred.drop(of);
    return answer(view);
  };
  if (action === 'start' || action === 'pick') return turn(adviseView(start));
  if (action === 'next') return void (await click.reply(privately(adviseView(start))));
  if (action === 'form') return openForm(click, start);
  const walk = walkOf({ guide, pack, t, trail: chosen ?? trail });
  if (!walk) return turn(startOverView(guide, t));
  if (action === 'share' && isAtEnd(walk)) return share(click, walk, deferred);
  // Who is told that answers are gone goes on from where that leaves them.
  if (walk.note !== undefined || GOES_ON.has(action))
    return showAdvice({ deferred, walk, interaction: click, of, answer });
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
async function share(
  click: MessageComponentInteraction,
  walk: Walk,
  deferred: DeferredAttachments,
): Promise<void> {
  const sharedBy = (click.inCachedGuild() ? click.member.displayName : null) ?? click.user.displayName;
  const audience = publicFor(click.user.id, walk.t);
  const viewOf = (shared: Walk) => outcomeView({ ...shared, audience, sharedBy });
  const answer = (view: MessageView) => click.reply(publicly(view));
  await showAdvice({ deferred, walk, interaction: click, of: click.id, answer, viewOf });
}

/** Shows the row of the comparison that a reason rests on, beside the outcome. */
async function showRow(
  click: MessageComponentInteraction,
  { pack, aspectView }: Omit<Advising, 'deferred'>,
): Promise<void> {
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

/** An answer that says where a walk through a guide leads. */
interface ShownAdvice extends Pick<Pictured, 'interaction' | 'of'> {
  readonly deferred: DeferredAttachments;
  readonly walk: Walk;
  /** Sends it. */
  readonly answer: (view: MessageView) => Promise<unknown>;
  /** What it shows: the next question or the outcome, for the person who walks, unless given. */
  readonly viewOf?: (walk: Walk) => MessageView;
}

/** Shows where the answers lead; the picture of an outcome's points comes with it, or follows. */
export function showAdvice(shown: ShownAdvice): Promise<void> {
  const { deferred, walk, answer, viewOf = adviseView, interaction, of } = shown;
  const view = (pictures: readonly DrawnPicture[]) => viewOf({ ...walk, pictures });
  return deferred.show({
    interaction,
    of,
    name: walk.guide.id,
    wanted: pointsPicture(walk),
    answer: (pictures) => answer(view(pictures)),
    view,
  });
}

/** Takes the form with several questions: the outcome where they decide it, else the next question. */
export async function submitAdvice(
  submitted: ModalSubmitInteraction,
  { parts }: CustomId,
  { pack, deferred }: Advising,
): Promise<void> {
  const guide = guideOf(pack, parts[0] ?? '');
  const given = givenIn(submitted);
  const answers = new Map([...given].filter(([question, choice]) => isChoice(guide, question, choice)));
  const t = translator(submitted.locale, pack.language);
  const note = lostNote(given.size - answers.size, t);
  const of = submitted.message?.interactionMetadata?.id ?? submitted.id;
  const answer = (view: MessageView) =>
    submitted.isFromMessage() ? submitted.update(inPlace(view)) : submitted.reply(privately(view));
  await showAdvice({ deferred, walk: { guide, answers, pack, t, note }, interaction: submitted, of, answer });
}

/** What was chosen in each field; fields that were left out are not in it. */
function givenIn({ fields }: ModalSubmitInteraction): Answers {
  const chosen = [...fields.fields.values()].map((field) => {
    const value = 'values' in field ? field.values[0] : 'value' in field ? field.value : undefined;
    return [field.customId, value] as const;
  });
  return new Map(chosen.flatMap(([id, value]) => (typeof value === 'string' ? [[id, value] as const] : [])));
}

/** The guide may have changed while the form was open. */
const isChoice = ({ questions }: Guide, id: string, choice: string): boolean =>
  questions.some(
    (question) =>
      question.id === id && (choice === UNKNOWN || question.choices.some((each) => each.id === choice)),
  );
