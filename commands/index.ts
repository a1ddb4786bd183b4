import type { Command } from '../src/discord/command.ts';
import type { Library } from '../src/discord/library.ts';
import { answerThis } from './answerThis.ts';
import { ask } from './ask.ts';

/** Everything that people can type or choose in Discord. */
export const commandsFor = (library: Library): readonly Command[] => [ask(library), answerThis(library)];
