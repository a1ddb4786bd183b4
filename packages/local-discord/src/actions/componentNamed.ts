import type { APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import { walk } from '../messages/walk.ts';
import { Refused } from './refused.ts';

const Named = z.object({
  custom_id: z.string(),
  label: z.string().nullish(),
  placeholder: z.string().nullish(),
});

/** The custom id of what is called so on a message: by that id itself, a button's label or a select's placeholder. */
export function componentNamed(message: APIMessage, name: string): string {
  const all = (message.components ?? []).flatMap(walk).flatMap((one) => Named.safeParse(one).data ?? []);
  const found =
    all.find((one) => one.custom_id === name) ??
    all.find((one) => one.label === name || one.placeholder === name);
  if (found) return found.custom_id;
  const there = all.map((one) => `“${one.label ?? one.placeholder ?? one.custom_id}”`).join(', ');
  throw new Refused(`There is no “${name}” on the message. It has: ${there || 'nothing to press'}.`);
}
