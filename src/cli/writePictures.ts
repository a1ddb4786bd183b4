import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError, whyUnreadable } from '../base/errors.ts';
import type { Theme } from '../compare/picture/picture.ts';
import { picturesOf } from '../compare/picture/picturesOf.ts';
import type { Comparison } from '../knowledge/pack.ts';

/**
 * Draws a comparison into PNG files: the first under the name given, `x.png`, further ones as `x-2.png` and so on.
 * @returns the names of the files.
 * @throws UserError where a file cannot be written.
 */
export async function writePictures(
  comparison: Comparison,
  file: string,
  theme: Theme,
): Promise<readonly string[]> {
  // Loaded only where something is drawn: the typeface takes its time.
  const { drawPng } = await import('../compare/picture/drawPng.ts');
  const { dir, name, ext } = path.parse(file);
  const files: string[] = [];
  for (const [index, { picture }] of picturesOf(comparison).entries()) {
    const target = index === 0 ? file : path.join(dir, `${name}-${index + 1}${ext}`);
    const png = drawPng(picture, theme);
    await writeFile(target, png).catch((thrown: unknown) => {
      throw new UserError(`${target} cannot be written: ${whyUnreadable(thrown)}.`, { cause: thrown });
    });
    files.push(target);
  }
  return files;
}
