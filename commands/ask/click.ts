import type { MessageComponentInteraction } from 'discord.js';
import type { Knowledge } from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import { completed, DELETE, deleteMessage, OPEN, privateTo } from '../../src/discord/message.ts';
import { answerClick, inPlace, isPrivate, NOBODY, privately } from '../../src/discord/send.ts';
import type { Entry, Pack } from '../../src/knowledge/pack.ts';
import { LocalizedError, type Translator, translator } from '../../src/locales/translator.ts';
import type { DrawTable } from './answerPages.ts';
import { answerView } from './answerView.ts';
import { type Judging, meant, taken, unkeep, vote, wrong } from './feedback.ts';
import { HELPED, MEANT, MISSED, NUMBERS, readWhy, showId, UNKEEP, WHY, type WhyAsked, WRONG } from './ids.ts';
import { numbersView } from './numbersView.ts';
import { askedIn, asksBack } from './record.ts';
import { whyView } from './whyView.ts';

/** A click on an answer or a suggestion: another entry, the entry that was meant, or away with the message. */
export async function clickAnswer(
  click: MessageComponentInteraction,
  id: CustomId,
  known: Omit<Judging, 't'>,
): Promise<void> {
  const { pack, engine, draw } = known;
  const { action, parts } = id;
  const [subject = '', ...more] = parts;
  const t = translator(click.locale, pack.language);
  const judging = { ...known, t };
  if (action === 'show')
    await show(click, entryOf(pack, subject), {
      pack,
      t,
      draw,
      from: more[0],
      page: Number.parseInt(more[1] ?? '', 10) || 1,
    });
  else if (action === OPEN) await open(click, entryOf(pack, subject), { pack, t, draw });
  else if (action === 'pick')
    await pick(click, entryOf(pack, subject), { ...judging, asker: more[0], to: more[1] });
  else if (action === WHY) await why(click, readWhy(parts), judging);
  else if (action === NUMBERS) await numbers(click, readWhy(parts), { pack, engine, t });
  else if (action === HELPED || action === MISSED)
    await vote(click, { entry: subject, says: action }, judging);
  else if (action === MEANT) await meant(click, entryOf(pack, subject), judging);
  else if (action === WRONG) await wrong(click, subject, judging);
  else if (action === UNKEEP) await unkeep(click, parts, judging);
  else if (action === DELETE) await deleteMessage(click, id);
  else throw new LocalizedError(OLD_BUTTON);
}

/** Opens a related entry, with a way back where it takes the place of the one before. */
const show = (
  click: MessageComponentInteraction,
  entry: Entry,
  { pack, t, draw, from = '', page }: From,
): Promise<void> =>
  answerClick(click, { asker: NOBODY, t }, (audience) => {
    const back = isPrivate(click) && pack.entries.has(from) ? showId(from) : undefined;
    return answerView({ entries: [entry], pack, audience, back, page, draw });
  });

/** Opens an entry and leaves the message that named it. */
async function open(
  click: MessageComponentInteraction,
  entry: Entry,
  { pack, t, draw }: Around,
): Promise<void> {
  const view = answerView({ entries: [entry], pack, audience: privateTo(t), draw });
  await click.reply(privately(await completed(view)));
}

/** The entry that was meant, in the place of the suggestions. */
function pick(click: MessageComponentInteraction, entry: Entry, picked: Picked): Promise<void> {
  const { pack, t, draw, asker = NOBODY, to } = picked;
  // What somebody else picks does not tell what was meant.
  if (isPrivate(click) || click.user.id === asker) taken(click, entry.id, picked);
  return answerClick(click, { asker, t }, (audience) =>
    answerView({ entries: [entry], pack, audience, to: audience.kind === 'public' ? to : undefined, draw }),
  );
}

/** How the words come to what was said, for the person only who wants to know. */
async function why(
  click: MessageComponentInteraction,
  asked: WhyAsked,
  { pack, engine, t, learning }: Judging,
): Promise<void> {
  const known = { pack, t, asksBack: asksBack(learning, askedIn(click)) };
  await click.reply(privately(whyView(asked, engine.explain(asked.words), known)));
}

/** The numbers behind that, in the place of the words; they stand in a private message always. */
async function numbers(
  click: MessageComponentInteraction,
  asked: WhyAsked,
  { pack, engine, t }: Knowledge & Around,
): Promise<void> {
  await click.update(inPlace(numbersView(asked, engine.explain(asked.words), { pack, t })));
}

function entryOf(pack: Pack, id: string): Entry {
  const entry = pack.entries.get(id);
  if (!entry) throw new LocalizedError(({ troubles }) => troubles.answerGone);
  return entry;
}

/** What is known, and the words for whoever clicked. */
interface Around {
  readonly pack: Pack;
  readonly t: Translator;
  readonly draw?: DrawTable | undefined;
}

interface From extends Around {
  readonly from: string | undefined;
  readonly page: number;
}

interface Picked extends Judging {
  readonly asker: string | undefined;
  readonly to: string | undefined;
}
