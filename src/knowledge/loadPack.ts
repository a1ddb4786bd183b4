import { buildPack, type Loaded } from './buildPack.ts';
import { readFiles } from './files.ts';

/**
 * Loads the pack of a knowledge folder.
 * @returns the pack, or every problem of it at once.
 * @throws UserError when the folder cannot be read at all.
 */
export const loadPack = async (dir: string): Promise<Loaded> => buildPack(await readFiles(dir));
