import { type APIApplicationCommandIntegerOption, ApplicationCommandOptionType } from 'discord.js';
import { described, named } from '../described.ts';
import { TOGETHER } from '../views/togetherIds.ts';

/** The option of /advise that makes it a vote: minutes for each question, 0 until the host goes on. */
export const togetherOption: APIApplicationCommandIntegerOption = {
  name: TOGETHER,
  type: ApplicationCommandOptionType.Integer,
  ...described(({ commands }) => commands.advise.together),
  choices: [
    ...[1, 5, 15].map((value) => ({ ...named(({ commands }) => commands.advise.minutes(value)), value })),
    { ...named(({ commands }) => commands.advise.hour), value: 60 },
    { ...named(({ commands }) => commands.advise.untilGoOn), value: 0 },
  ],
};
