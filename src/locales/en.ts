import { answers, compare, feedback, smallTalk, why } from './en/answerTexts.ts';
import { faq } from './en/faqTexts.ts';
import { browse, commands, general, troubles } from './en/generalTexts.ts';
import { advice, vote } from './en/guideTexts.ts';
import { privacy, setup } from './en/serverTexts.ts';

/** The bot's own words in English: what every other language must have. */
export const en = {
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

/** All of the bot's own words in one language: the keys are those of the English file. */
export type Translations = typeof en;
