/** Something a person can put right. Its message is shown as it is: what happened, what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** A command line that cannot be understood: shown with the usage, exit code 2. */
export class UsageError extends UserError {}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
