import { answers, compare, feedback, smallTalk, why } from './de/answerTexts.ts';
import { faq } from './de/faqTexts.ts';
import { browse, commands, general, troubles } from './de/generalTexts.ts';
import { advice, vote } from './de/guideTexts.ts';
import { privacy, setup } from './de/serverTexts.ts';
import type { Translations } from './en.ts';

/** The bot's own words in German. */
export const de: Translations = {
  advice,
  answers,
  browse,
  commands,
  compare,
  faq,
  feedback,
  general,
  privacy,
  setup,
  smallTalk,
  vote,
  troubles,
  why,
};
