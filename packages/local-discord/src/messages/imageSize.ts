const PNG_SIGNATURE = '89504e470d0a1a0a';
/** Where a PNG says how wide it is; its height stands after that. */
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;

/** Width and height of a PNG in pixels; nothing for other files. */
export function imageSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < PNG_HEIGHT + 4 || buffer.toString('hex', 0, 8) !== PNG_SIGNATURE) return undefined;
  return { width: buffer.readUInt32BE(PNG_WIDTH), height: buffer.readUInt32BE(PNG_HEIGHT) };
}
