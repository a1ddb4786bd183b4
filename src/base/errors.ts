/** Something a person can put right. Its message is shown as it is: what happened, what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** A command line that cannot be understood: shown with the usage, exit code 2. */
export class UsageError extends UserError {}

/** What the file system's common refusals mean, by Node's codes. */
const REFUSALS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'it is not a folder'],
  ['EROFS', 'it is on a file system that is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EMFILE', 'this process has too many files open'],
]);

/** Why a file or folder could not be used, in words that follow "cannot be read:". */
export const whyUnreadable = (thrown: unknown): string => REFUSALS.get(codeOf(thrown)) ?? messageOf(thrown);

/** The code that Node and discord.js put on their errors; undefined on anything else. */
export const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
