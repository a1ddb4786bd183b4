import { advice, vote } from './de/advice.ts';
import { answers, compare, why } from './de/answers.ts';
import { browse, commands, general, troubles } from './de/general.ts';
import type { Translations } from './en.ts';

/** The bot's own words in German. */
export const de: Translations = {
  advice,
  answers,
  browse,
  commands,
  compare,
  general,
  vote,
  troubles,
  why,
};
