import { type APIApplicationCommandIntegerOption, ApplicationCommandOptionType } from 'discord.js';
import { TOGETHER } from '../views/togetherIds.ts';

/** The option of /advise that makes it a vote: minutes for each question, 0 until the host goes on. */
export const togetherOption: APIApplicationCommandIntegerOption = {
  name: TOGETHER,
  type: ApplicationCommandOptionType.Integer,
  description: 'Vote on it in this channel: how long each question is open',
  choices: [
    { name: '1 minute a question', value: 1 },
    { name: '5 minutes a question', value: 5 },
    { name: '15 minutes a question', value: 15 },
    { name: 'an hour a question', value: 60 },
    { name: 'until I go on', value: 0 },
  ],
};
