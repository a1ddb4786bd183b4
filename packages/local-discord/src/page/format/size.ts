/** A file's size as Discord writes it: `987 bytes`, `1.24 KB`, `3.5 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${Number(size.toFixed(2))} ${unit}`;
}
