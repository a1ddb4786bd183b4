import type { en } from './en.ts';

/** All of the bot's own words in one language: the keys are those of the English file. */
export type Messages = typeof en;
