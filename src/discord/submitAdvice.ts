import type { ModalSubmitInteraction } from 'discord.js';
import type { Answers } from '../advise/answers.ts';
import { UNKNOWN } from '../advise/answers.ts';
import { lostNote } from '../advise/code.ts';
import type { Guide } from '../knowledge/pack.ts';
import { translator } from '../locales/translator.ts';
import { type Advising, guideOf } from './clickAdvice.ts';
import type { CustomId } from './customId.ts';
import { inPlace, privately } from './send.ts';
import { showAdvice } from './showAdvice.ts';
import type { MessageView } from './views/message.ts';

/** Takes the form with several questions: the outcome where they decide it, else the next question. */
export async function submitAdvice(
  submitted: ModalSubmitInteraction,
  { parts }: CustomId,
  { pack, late }: Advising,
): Promise<void> {
  const guide = guideOf(pack, parts[0] ?? '');
  const given = givenIn(submitted);
  const answers = new Map([...given].filter(([question, choice]) => isChoice(guide, question, choice)));
  const t = translator(submitted.locale, pack.language);
  const note = lostNote(given.size - answers.size, t);
  const of = submitted.message?.interactionMetadata?.id ?? submitted.id;
  const answer = (view: MessageView) =>
    submitted.isFromMessage() ? submitted.update(inPlace(view)) : submitted.reply(privately(view));
  await showAdvice({ late, walk: { guide, answers, pack, t, note }, interaction: submitted, of, answer });
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
