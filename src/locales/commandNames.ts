/** A command as a text of the bot names it: `</browse>`. Where the text is sent, Discord's id of the command is added. */
export const COMMAND_NAMED = /(?<!\\)<\/([\w-]+)>/g;

/** The text for where nothing can be clicked: `/browse`. */
export const plainCommands = (words: string): string => words.replace(COMMAND_NAMED, '/$1');
