import type { Command } from '../src/discord/command.ts';
import type { Library } from '../src/discord/library.ts';
import type { Together } from '../src/discord/together/openTogether.ts';
import { about } from './about.ts';
import { advise } from './advise.ts';
import { answerThis } from './answerThis.ts';
import { ask } from './ask.ts';
import { browse } from './browse.ts';
import { compare } from './compare.ts';

/**
 * Everything that people can type or choose in Discord.
 * @param together runs votes; what only registers the commands needs none.
 */
export const commandsFor = (library: Library, together?: Together): readonly Command[] => [
  ask(library),
  compare(library),
  advise(library, together),
  browse(library),
  about(library),
  answerThis(library),
];
