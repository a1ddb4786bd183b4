import { DISCORD_LIMITS } from './limits.ts';

/** What a button or select does and on what: all the state that a click needs, so that it survives a restart. */
export interface CustomId {
  /** The name of the command that owns the click. */
  readonly owner: string;
  readonly action: string;
  readonly parts: readonly string[];
}

const SEPARATOR = ':';

/**
 * Writes a custom id as `owner:action:parts…`.
 * @throws RangeError over Discord's 100 characters, or where a part holds a colon: a fault of the view that builds it.
 */
export function encodeCustomId(owner: string, action: string, ...parts: readonly string[]): string {
  const words = [owner, action, ...parts];
  const broken = words.find((word) => word.includes(SEPARATOR));
  if (broken !== undefined) throw new RangeError(`“${broken}” cannot be a part of a custom id.`);
  const id = words.join(SEPARATOR);
  if (id.length > DISCORD_LIMITS.CUSTOM_ID)
    throw new RangeError(`The custom id “${id}” has ${id.length} characters; Discord takes 100.`);
  return id;
}

/** Reads what encodeCustomId wrote. Any other text gives an id that no command owns; it never throws. */
export function decodeCustomId(id: string): CustomId {
  const [owner = '', action = '', ...parts] = id.split(SEPARATOR);
  return { owner, action, parts };
}
