import { inTurns } from '../base/steps.ts';
import { type Loaded, packSteps } from './buildPack.ts';
import { readFiles } from './files.ts';

/**
 * Loads the pack of a knowledge folder, in turns with what else the process has to do.
 * @returns the pack, or every problem of it at once.
 * @throws UserError when the folder cannot be read at all.
 */
export const loadPack = async (dir: string): Promise<Loaded> => inTurns(packSteps(await readFiles(dir)));
