import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';

/** Discord's nested description of what is wrong with a form: keys of the body down to lists of `_errors`. */
export interface FormErrors {
  readonly [key: string]: FormErrors | readonly FormError[];
}
export interface FormError {
  readonly code: string;
  readonly message: string;
}

export const formError = (code: string, message: string): FormError => ({ code, message });

/** A refusal in Discord's shape: an HTTP status, Discord's own code and its sentence. */
export class ApiError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 429 | 500 | 502 | 503;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: ApiError['status'], code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  body(): object {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) };
  }
}

/** A body that breaks one of Discord's rules. */
export const invalidForm = (errors: FormErrors) =>
  new ApiError(400, Code.InvalidFormBodyOrContentType, 'Invalid Form Body', errors);

/** Runs what judges one field of a body, so that what it reports is told of that field. */
export function within<Result>(field: string, run: () => Result): Result {
  try {
    return run();
  } catch (thrown) {
    if (!(thrown instanceof ApiError) || thrown.errors === undefined) throw thrown;
    throw invalidForm({ [field]: thrown.errors });
  }
}

export const unauthorized = () => new ApiError(401, 0, '401: Unauthorized');
export const missingAccess = () => new ApiError(403, Code.MissingAccess, 'Missing Access');
export const missingPermissions = () => new ApiError(403, Code.MissingPermissions, 'Missing Permissions');

export const tooLarge = () => new ApiError(413, Code.RequestEntityTooLarge, 'Request entity too large');
export const emptyMessage = () =>
  new ApiError(400, Code.CannotSendAnEmptyMessage, 'Cannot send an empty message');

const UNKNOWN = {
  application: [Code.UnknownApplication, 'Unknown Application'],
  channel: [Code.UnknownChannel, 'Unknown Channel'],
  guild: [Code.UnknownGuild, 'Unknown Guild'],
  member: [Code.UnknownMember, 'Unknown Member'],
  message: [Code.UnknownMessage, 'Unknown Message'],
  user: [Code.UnknownUser, 'Unknown User'],
  webhook: [Code.UnknownWebhook, 'Unknown Webhook'],
  emoji: [Code.UnknownEmoji, 'Unknown Emoji'],
  interaction: [Code.UnknownInteraction, 'Unknown interaction'],
  command: [Code.UnknownApplicationCommand, 'Unknown application command'],
} as const;

/** What a request names is not there: a 404, but a 400 for an emoji. */
export function unknown(what: keyof typeof UNKNOWN): ApiError {
  const [code, message] = UNKNOWN[what];
  return new ApiError(what === 'emoji' ? 400 : 404, code, message);
}
