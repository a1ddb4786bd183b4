import type { LocalDiscord } from 'wireside-local-discord';
import type { BotProcess } from '../botProcess.ts';
import { messageIn, type Person } from '../explore.ts';
import type { Notebook } from '../notebook.ts';

/** What the scenes play on. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly bot: BotProcess;
  readonly notebook: Notebook;
}

export type Options = Readonly<Record<string, string | number | boolean>>;

/** Uses a command, again and again where what it shows is explored. */
export const using = (person: Person, command: string, options: Options = {}) => {
  const name = `${command} ${JSON.stringify(options)}`;
  return async (notebook: Notebook) =>
    messageIn(await notebook.step(name, () => person.command(command, options)));
};

/** The ids that autocomplete offers before anything is typed. */
export async function offered(person: Person, command: string, option: string): Promise<readonly string[]> {
  const choices = await person.complete(command, option, '').catch(() => []);
  return choices.map(({ value }) => String(value));
}
