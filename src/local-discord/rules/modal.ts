import type { APIModalInteractionResponseCallbackComponent } from 'discord-api-types/v10';
import { z } from 'zod';

/** A modal as an application sends it. */
export const ModalBody = z.object({
  custom_id: z.string(),
  title: z.string(),
  components: z.array(z.custom<APIModalInteractionResponseCallbackComponent>()),
});
