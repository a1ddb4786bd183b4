import type { Command } from '../src/discord/command.ts';
import type { Library } from '../src/discord/library.ts';
import { about } from './about.ts';
import { advise } from './advise.ts';
import { answerThis } from './answerThis.ts';
import { ask } from './ask.ts';
import { browse } from './browse.ts';
import { compare } from './compare.ts';

/** Everything that people can type or choose in Discord. */
export const commandsFor = (library: Library): readonly Command[] => [
  ask(library),
  compare(library),
  advise(library),
  browse(library),
  about(library),
  answerThis(library),
];
