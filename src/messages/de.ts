import { advice } from './de/advice.ts';
import { answers } from './de/answers.ts';
import { browse } from './de/browse.ts';
import { commands } from './de/commands.ts';
import { compare } from './de/compare.ts';
import { general } from './de/general.ts';
import { together } from './de/together.ts';
import { troubles } from './de/troubles.ts';
import { why } from './de/why.ts';
import type { Messages } from './messages.ts';

/** The bot's own words in German. */
export const de: Messages = {
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
