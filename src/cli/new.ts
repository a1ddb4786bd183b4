import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UsageError, UserError, whyUnreadable } from '../base/errors.ts';
import { packageRoot } from '../base/package.ts';
import type { Subcommand } from './subcommand.ts';
import { parseOptions } from './subcommand.ts';

/** A small pack with every kind of file, explained by comments. */
const EXAMPLE = path.join(packageRoot, 'docs', 'new-pack');

/** `wireside new`: a pack to begin with, which passes every check. */
export const newPack: Subcommand = {
  usage: [
    'wireside new DIR                                  a small pack to begin with, explained by comments',
  ],
  run: async (args, io) => {
    const { positionals } = parseOptions({ args: [...args], allowPositionals: true, options: {} });
    const [dir, ...more] = positionals;
    if (dir === undefined || more.length > 0)
      throw new UsageError('Say which folder to make: wireside new my-pack.');
    await refuseToOverwrite(dir);
    try {
      await cp(EXAMPLE, dir, { recursive: true });
    } catch (thrown) {
      throw new UserError(`${dir} cannot be written: ${whyUnreadable(thrown)}.`, { cause: thrown });
    }
    io.out(`${dir} is a small pack that works. Replace its files one by one with your own.`);
    io.out(`Look at what is wrong: wireside check --knowledge ${dir}`);
    io.out(`Ask it something: wireside ask "how do i join" --knowledge ${dir}`);
    return 0;
  },
};

/** @throws UserError where something is there already: what a person wrote is not overwritten. */
export async function refuseToOverwrite(dir: string): Promise<void> {
  try {
    if ((await readdir(dir)).length === 0) return;
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return;
    throw new UserError(`${dir} cannot be written to: ${whyUnreadable(thrown)}.`, { cause: thrown });
  }
  throw new UserError(`${dir} is not empty. Choose a folder that does not exist yet.`);
}
