import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import { list, text } from './field.ts';

const MAX_CHOICES = 25;
const MAX_CHOICE_TEXT = 100;

/** Names of a thing in other languages. */
export const localizations = (max: number) => z.record(z.string(), text(1, max)).exactOptional();

const choiceOf = <Value extends z.ZodType>(value: Value) =>
  z.object({ name: text(1, MAX_CHOICE_TEXT), name_localizations: localizations(MAX_CHOICE_TEXT), value });

/** One choice of an option. String values have 1 to 100 characters (docs). */
export const StringChoice = choiceOf(text(1, MAX_CHOICE_TEXT));
export const IntegerChoice = choiceOf(z.int());
export const NumberChoice = choiceOf(z.number());

/** What is offered while an option of this type is typed. */
export const offeredChoices = (type: number) => z.object({ choices: listOf(type).exactOptional() });

function listOf(type: number) {
  if (type === Type.Integer) return list(IntegerChoice, 0, MAX_CHOICES);
  return type === Type.Number ? list(NumberChoice, 0, MAX_CHOICES) : list(StringChoice, 0, MAX_CHOICES);
}
