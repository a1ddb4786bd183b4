import type { Command } from '../src/discord/command.ts';
import type { Pictures } from '../src/discord/latePictures.ts';
import type { Library } from '../src/discord/library.ts';
import type { Together } from '../src/discord/together/openTogether.ts';
import { about } from './about.ts';
import { advise } from './advise.ts';
import { answerThis } from './answerThis.ts';
import { ask } from './ask.ts';
import { browse } from './browse.ts';
import { compare } from './compare.ts';
import { whyThis } from './whyThis.ts';

/** What some commands use beside the knowledge; what only registers the commands needs none of it. */
export interface Tools {
  /** Runs votes. */
  readonly together?: Together | undefined;
  /** Draws comparisons, and the points of an advice. */
  readonly pictures?: Pictures | undefined;
}

/** Everything that people can type or choose in Discord. */
export const commandsFor = (library: Library, { together, pictures }: Tools = {}): readonly Command[] => [
  ask(library),
  compare(library, pictures),
  advise(library, together, pictures),
  browse(library),
  about(library),
  answerThis(library),
  whyThis(library),
];
