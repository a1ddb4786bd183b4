import { setTimeout as after } from 'node:timers/promises';
import type { APIMessage } from 'discord.js';
import type { Person } from 'wireside-local-discord';
import { z } from 'zod';

export interface Voted {
  readonly voter: string;
  /** How many votes the bot acknowledged. */
  readonly acknowledged: number;
  /** The last choice that it acknowledged; undefined where there is none. */
  readonly last: string | undefined;
  /** The last acknowledged choice, and those tried after it, which may have been taken without a word. */
  readonly possible: ReadonlySet<string>;
}

export interface Voter {
  readonly stop: () => Promise<Voted>;
}

const CHOICES = ['In the morning', 'In the evening'] as const;
/** Milliseconds between two votes of one person. */
const PAUSE = 20;

/** Votes without end, each time otherwise than the last, until it is stopped. */
export function startVoter(person: Person, message: APIMessage): Voter {
  let isOver = false;
  let acknowledged = 0;
  let last: string | undefined;
  let possible = new Set<string>();
  const run = async () => {
    for (let index = 0; !isOver; index += 1) {
      const label = CHOICES[index % CHOICES.length] ?? CHOICES[0];
      const choice = choiceOf(message, label);
      possible.add(choice);
      const outcome = await person.click(message, label).catch(() => undefined);
      if (JSON.stringify(outcome ?? null).includes('Your vote:')) {
        acknowledged += 1;
        last = choice;
        possible = new Set([choice]);
      }
      await after(PAUSE);
    }
  };
  const running = run();
  return {
    stop: async () => {
      isOver = true;
      await running;
      return { voter: person.id, acknowledged, last, possible };
    },
  };
}

/** The choice behind a button of this label: the last part of its custom id. */
function choiceOf(message: APIMessage, label: string): string {
  for (const row of message.components ?? [])
    for (const part of buttonsIn(row))
      if (part.label === label) return part.custom_id.split(':').at(-1) ?? '';
  throw new Error(`There is no button “${label}”.`);
}

const Button = z.object({ label: z.string(), custom_id: z.string() });
const Nest = z.object({ components: z.array(z.unknown()) });

/** All buttons of a component, however deep. */
function buttonsIn(component: unknown): readonly z.infer<typeof Button>[] {
  const button = Button.safeParse(component);
  if (button.success) return [button.data];
  const nest = Nest.safeParse(component);
  return nest.success ? nest.data.components.flatMap(buttonsIn) : [];
}
