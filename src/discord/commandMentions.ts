import { COMMAND_NAMED, plainCommands } from '../locales/translator.ts';

/** Ids of the commands at Discord, by their names; none before they are registered. */
export type CommandIds = ReadonlyMap<string, string>;

/** Names every command that a text means as `</browse>` so that it can be clicked; as `/browse` where Discord does not know it. */
export const mentionCommands = (words: string, ids: CommandIds): string =>
  plainCommands(
    words.replace(COMMAND_NAMED, (named, name: string) => {
      const id = ids.get(name);
      return id === undefined ? named : `</${name}:${id}>`;
    }),
  );

/** The same for the texts of whatever is sent: a component with all that is in it. */
export function withCommandMentions(sent: unknown, ids: CommandIds): unknown {
  if (Array.isArray(sent)) return sent.map((each) => withCommandMentions(each, ids));
  if (typeof sent !== 'object' || sent === null) return sent;
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => [
      key,
      key === 'content' && typeof value === 'string'
        ? mentionCommands(value, ids)
        : withCommandMentions(value, ids),
    ]),
  );
}
