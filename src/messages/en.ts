import { advice } from './en/advice.ts';
import { answers } from './en/answers.ts';
import { browse } from './en/browse.ts';
import { commands } from './en/commands.ts';
import { compare } from './en/compare.ts';
import { general } from './en/general.ts';
import { together } from './en/together.ts';
import { troubles } from './en/troubles.ts';
import { why } from './en/why.ts';

/** The bot's own words in English: what every other language must have. */
export const en = {
  advice,
  answers,
  browse,
  commands,
  compare,
  general,
  together,
  troubles,
  why,
};
