import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord.js';
import { UNKNOWN } from '../../src/advise/answers.ts';
import { preparedPlan } from '../../src/advise/plan/plan.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { clip } from '../../src/discord/text.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { formId } from './ids.ts';

/**
 * A form with the five questions that decide most often when they are asked together; the first ones of the guide
 * where no plan says which those are. A question that is too long for a form is not on it.
 * @returns undefined where there are not two questions for it: one is asked as well without a form.
 */
export function adviseForm(
  guide: Guide,
  t: Translations,
): APIModalInteractionResponseCallbackData | undefined {
  const fields = formQuestions(guide).flatMap((question) => fieldOf(question, t) ?? []);
  if (fields.length < 2) return undefined;
  return {
    custom_id: formId(guide.id),
    title: clip(guide.title, DISCORD_LIMITS.MODAL_TITLE),
    components: fields.slice(0, DISCORD_LIMITS.MODAL_COMPONENTS),
  };
}

type Question = Guide['questions'][number];

function formQuestions(guide: Guide): readonly Question[] {
  const best = preparedPlan(guide)?.form.questions;
  return best ? best.flatMap((id) => guide.questions.find((each) => each.id === id) ?? []) : guide.questions;
}

/** The field of a question; nothing need be chosen, what is left out is asked later if it matters. */
function fieldOf(question: Question, t: Translations): APILabelComponent | undefined {
  const { ask, short = ask, help } = question;
  const component = choicesOf(question, t);
  const label = beginning(short, DISCORD_LIMITS.LABEL);
  // A question that goes on under its label is still read in one go, aloud too.
  const rest = short.slice(label.length).trim();
  if (rest.length > DISCORD_LIMITS.LABEL_DESCRIPTION) return undefined;
  const hint = rest === '' && help.length <= DISCORD_LIMITS.LABEL_DESCRIPTION ? help : rest;
  return { type: ComponentType.Label, label, ...(hint === '' ? {} : { description: hint }), component };
}

function choicesOf({ id, choices }: Question, { advice }: Translations): APIComponentInLabel {
  const options = [
    ...choices.map((choice) => ({ label: choice.label, value: choice.id })),
    { label: advice.unknown, value: UNKNOWN },
  ];
  const shared = { custom_id: id, options, required: false };
  return options.length <= DISCORD_LIMITS.RADIO_OPTIONS
    ? { type: ComponentType.RadioGroup, ...shared }
    : { type: ComponentType.StringSelect, ...shared };
}

/** As many whole words as fit, at least the first characters. */
function beginning(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf(' ', limit);
  return text.slice(0, end > 0 ? end : limit);
}
