/** Where the descriptions begin, so that they stand under each other. */
const COLUMN = 52;

const PARTS = /^(.*\S) {2,}(\S.*)$/;

/**
 * Lines of a usage such as `wireside check [--knowledge DIR]   lint the pack`, indented, with the descriptions in one
 * column; where a call leaves no room for its description, that stands on a line of its own.
 */
export const usageLines = (lines: readonly string[]): readonly string[] => lines.flatMap(layOut);

function layOut(line: string): readonly string[] {
  const [, call, what] = PARTS.exec(line) ?? [];
  if (call === undefined || what === undefined) return [`  ${line}`];
  const left = `  ${call}`;
  return left.length < COLUMN - 1 ? [left.padEnd(COLUMN) + what] : [left, ' '.repeat(COLUMN) + what];
}
