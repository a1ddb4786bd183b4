import type { APIMessage } from 'discord.js';
import type { LocalDiscord } from 'wireside-local-discord';
import { z } from 'zod';
import type { BotProcess } from './botProcess.ts';
import type { Notebook } from './notebook.ts';

export type Person = ReturnType<LocalDiscord['person']>;

/** Something that can be clicked or chosen on a message. */
export interface Act {
  readonly id: string;
  /** What it says. */
  readonly label: string;
  /** Of a select: what is chosen. */
  readonly value?: string;
}

const Component = z.looseObject({
  custom_id: z.string().optional(),
  label: z.string().optional(),
  disabled: z.boolean().nullish(),
  options: z.array(z.looseObject({ value: z.string(), label: z.string() })).optional(),
  get components() {
    return z.array(Component).optional();
  },
  get accessory() {
    return Component.optional();
  },
});

/** Everything that can be done with a message, in its order. */
export const actsOn = (message: APIMessage): readonly Act[] => (message.components ?? []).flatMap(actsIn);

function actsIn(raw: unknown): readonly Act[] {
  const part = Component.parse(raw);
  const inside = [...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])].flatMap(actsIn);
  const { custom_id: id, label = '', options } = part;
  if (id === undefined || part.disabled) return inside;
  if (options) return options.map((option) => ({ id, label: option.label, value: option.value }));
  return [...inside, { id, label }];
}

/** The first of them whose custom id fits. */
export const actNamed = (message: APIMessage | undefined, id: RegExp): Act | undefined =>
  message && actsOn(message).find((act) => id.test(act.id));

/** Does one of them. */
export const perform = (person: Person, message: APIMessage, { id, value }: Act) =>
  value === undefined ? person.click(message, id) : person.select(message, id, [value]);

export type Outcome = Awaited<ReturnType<typeof perform>>;

/** The message in which it ended, if it ended in one. */
export const messageIn = (outcome: Outcome | undefined): APIMessage | undefined =>
  outcome?.kind === 'message' || outcome?.kind === 'updated' ? outcome.message : undefined;

export interface Explored {
  readonly notebook: Notebook;
  readonly person: Person;
  /** Makes the message anew, since a click may turn it to something else. */
  readonly root: (notebook: Notebook) => Promise<APIMessage | undefined>;
  /** How many clicks one after another. */
  readonly depth: number;
  /** What was clicked already is not clicked again. */
  readonly seen?: Set<string>;
  readonly name: string;
}

/** Clicks whatever there is on a message, and whatever there is on what comes of it. */
export async function explore(explored: Explored): Promise<void> {
  const { notebook, person, root, depth, seen = new Set(), name } = explored;
  if (depth === 0) return;
  const first = await root(notebook);
  for (const act of sample(first ? actsOn(first) : [])) {
    const key = JSON.stringify(act).replace(/\d{17,20}/g, '');
    if (seen.has(key)) continue;
    seen.add(key);
    const did = `${name} → ${act.label} (${act.id}${act.value === undefined ? '' : `=${act.value}`})`;
    const next = async (into: Notebook) => {
      const message = await root(notebook.inHaste());
      return message && messageIn(await into.step(did, () => perform(person, message, act)));
    };
    if (depth === 1) await next(notebook);
    else await explore({ ...explored, root: next, depth: depth - 1, seen, name: did });
  }
}

/** A select may offer hundreds: the first, the last and some between. */
function sample(acts: readonly Act[]): readonly Act[] {
  const buttons = acts.filter(({ value }) => value === undefined);
  const options = acts.filter(({ value }) => value !== undefined);
  const step = Math.max(1, Math.floor(options.length / 6));
  return [...buttons, ...options.filter((_, n) => n % step === 0 || n === options.length - 1)];
}

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
