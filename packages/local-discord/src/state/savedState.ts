import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import type { InteractionFacts } from '../interactions/interaction.ts';
import type { OpenModal } from '../interactions/openModals.ts';
import type { ThreadChannel } from '../world/channel.ts';

/** A saved object of the stand-in's own making: only that it is one is checked. */
const saved = <Type>() => z.custom<Type>((value) => typeof value === 'object' && value !== null);

/** What the stand-in keeps between two runs. */
export const SavedState = z.object({
  version: z.literal(1),
  /** Where the stand-in was served; addresses of files carry it. */
  origin: z.string(),
  lastId: z.string(),
  description: z.string(),
  threads: z.array(saved<ThreadChannel>()),
  messages: z.array(z.object({ message: saved<APIMessage>(), only: z.string().exactOptional() })),
  commands: z.array(saved<APIApplicationCommand>()),
  reactions: z.array(z.tuple([z.string(), z.string(), z.array(z.string())])),
  files: z.array(z.object({ id: z.string(), name: z.string(), type: z.string() })),
  interactions: z.array(
    z.object({
      facts: saved<InteractionFacts>(),
      response: z.object({
        message: z.string().exactOptional(),
        ephemeral: z.boolean(),
        pending: z.boolean(),
      }),
    }),
  ),
  modals: z.array(saved<OpenModal>()),
});
export type SavedState = z.infer<typeof SavedState>;
