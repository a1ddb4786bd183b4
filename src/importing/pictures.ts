import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_PICTURE, pictureType } from '../knowledge/files.ts';
import { pathFrom, plainAddress } from '../knowledge/loadPack.ts';
import { discordMarkdown } from '../knowledge/markdown/discordMarkdown.ts';
import type { LeftOut } from './imported.ts';
import type { Kept } from './packFiles.ts';
import type { Inputs } from './readInputs.ts';

/** A picture that goes into the pack. */
export interface CopiedPicture {
  /** Relative to the folder of the pack. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Pictures that lie beside what was imported, in the places of the pack where its answers look for them. */
export interface CopiedPictures {
  readonly pictures: readonly CopiedPicture[];
  /** Pictures that could not be copied. */
  readonly byHand: readonly LeftOut[];
}

/** Copies the pictures of entries: nothing of an answer is changed, so that its addresses lead to them. */
export async function copyPictures(kept: readonly Kept[], beside: Inputs['beside']): Promise<CopiedPictures> {
  const pictures = new Map<string, Uint8Array>();
  const byHand: LeftOut[] = [];
  const copy = async ({ id, entry: { file, place } }: Kept, address: string) => {
    const to = pathFrom(`entries/faq/${id}.md`, address);
    const found = file === undefined ? NOT_BESIDE : await beside(file, plainAddress(address));
    const result = typeof found === 'string' ? found : placeFor(found, to, pictures);
    if (typeof result === 'string') byHand.push({ place, why: `shows a picture that ${result}` });
    else pictures.set(result.path, result.bytes);
  };
  for (const one of kept) for (const address of ownAddresses(one.entry.answer)) await copy(one, address);
  return { pictures: [...pictures].map(([to, bytes]) => ({ path: to, bytes })), byHand };
}

/** A picture in its place, or why it cannot lie where its address leads in a pack. */
function placeFor(
  bytes: Uint8Array,
  to: string | undefined,
  others: ReadonlyMap<string, Uint8Array>,
): CopiedPicture | string {
  if (to === undefined)
    return 'would lie outside of the pack; put it beside the answer, and change its address';
  const other = others.get(to);
  return other && !Buffer.from(other).equals(bytes)
    ? 'has the name of another one; give it another, in the answer too'
    : { path: to, bytes };
}

/** The addresses of an answer's pictures that are none of the web, each once. */
function ownAddresses(answer: string): readonly string[] {
  const found = new Set<string>();
  const own = (given: string) => {
    if (given !== '' && !URL.canParse(given)) found.add(given);
    return undefined;
  };
  discordMarkdown(answer, { own });
  return [...found];
}

/** Why a picture is none to be had. */
export const NOT_BESIDE =
  'does not lie beside what was imported; put it into the pack, or write its whole https address';

/** A file that is imported, and the folder or archive that it was given in. */
interface Given {
  readonly from: string;
  readonly root: string;
}

/**
 * The picture at an address of a file, no higher than the folder or archive that was given; why it is none to be had.
 * @param unpacked what an archive holds in a place.
 */
export async function pictureBeside(
  { from, root }: Given,
  address: string,
  unpacked: (target: string) => Uint8Array | undefined,
): Promise<Uint8Array | string> {
  const target = address.startsWith('/') ? path.join(root, address) : path.join(path.dirname(from), address);
  if (isOutside(root, target)) return NOT_BESIDE;
  const bytes = unpacked(target) ?? (await readBelow(root, target));
  if (typeof bytes === 'string') return bytes;
  return pictureType(Buffer.from(bytes.subarray(0, 12)))
    ? bytes
    : 'is no PNG, JPEG, GIF or WebP; save it as one';
}

const isOutside = (root: string, target: string): boolean => path.relative(root, target).startsWith('..');

async function readBelow(root: string, target: string): Promise<Uint8Array | string> {
  try {
    const [top, real] = await Promise.all([realpath(root), realpath(target)]);
    const found = await stat(real);
    if (isOutside(top, real) || !found.isFile()) return NOT_BESIDE;
    if (found.size > LARGEST_PICTURE)
      return `has over ${LARGEST_PICTURE.toLocaleString('en')} bytes; make it smaller`;
    return await readFile(real);
  } catch {
    return NOT_BESIDE;
  }
}
