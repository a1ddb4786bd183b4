import type { Message } from 'discord.js';
import { z } from 'zod';
import type { Shown } from '../ask/followUp/followUp.ts';
import type { Pack } from '../knowledge/pack.ts';
import { decodeCustomId } from './customId.ts';
import { ASK } from './views/askIds.ts';
import { COMPARE } from './views/compareIds.ts';

/** What one of the bot's messages shows, read from the custom ids of its buttons; empty where they do not tell. */
export function shownIn(message: Message, { entries, comparisons }: Pack): Shown {
  const ids = message.components.flatMap((component) => customIdsIn(component.toJSON())).map(decodeCustomId);
  const [entry] = ids.flatMap(({ owner, action, parts }) =>
    owner === ASK && action === 'delete' ? (entries.get(parts[1] ?? '') ?? []) : [],
  );
  const [comparison] = ids.flatMap(({ owner, parts }) =>
    owner === COMPARE ? (comparisons.get(parts[0] ?? '') ?? []) : [],
  );
  return { entry, comparison };
}

const Component = z.object({ custom_id: z.string().optional(), components: z.array(z.unknown()).optional() });

function customIdsIn(component: unknown): readonly string[] {
  const { data } = Component.safeParse(component);
  return [...(data?.custom_id ? [data.custom_id] : []), ...(data?.components ?? []).flatMap(customIdsIn)];
}
