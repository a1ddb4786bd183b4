import { withoutFillers } from './fillers.ts';
import { wordsOf } from './words.ts';

/** What people who meet a bot for the first time ask of it, rather than of its topic. */
const ABOUT_BOT = new RegExp(
  `^(?:${[
    '(?:i need |can you |please )?help(?: me)?',
    'what (?:can|could|do) (?:you|u|i)(?: (?:do|know|answer|ask))?(?: (?:you|u|here|about|for me))?',
    'what (?:is|are) (?:you|u|this|this bot)(?: for)?',
    'who (?:is this|(?:are|r) (?:you|u))',
    '(?:are|r) (?:you|u) (?:an? )?(?:real )?(?:bot|ai|human|robot|person|chatgpt|gpt|llm|real)(?: or (?:an? )?\\w+)?',
    'how (?:do|does|can) (?:i use )?(?:you|u|this|this bot|the bot)(?: (?:work|be used))?',
    '(?:commands?|menu|usage|start|introduce yourself|test|ping)',
  ].join('|')})$`,
);

/** Whether a message asks what this is, or for help with nothing named. */
export const asksAboutBot = (message: string): boolean =>
  ABOUT_BOT.test(withoutFillers(wordsOf(message)).join(' '));
