/**
 * A 32-bit hash of a text: FNV-1a over its UTF-16 units with the finalizer of MurmurHash3, which spreads the last
 * characters over all bits. No secret: it tells names apart, also in a browser, where node:crypto is missing.
 */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The characters of a code: all of them may stand in a custom id and in a URL. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The low bits of the hash of a text in `length` characters of A-Z, a-z, 0-9, - and _: six bits each, five at most. */
export function shortHash(text: string, length: number): string {
  const hash = hash32(text);
  return Array.from({ length }, (_, index) => DIGITS.charAt((hash >>> (6 * index)) & 63)).join('');
}
