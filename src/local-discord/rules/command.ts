import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { z } from 'zod';

/** A command as an application registers it. */
export const CommandBody = z.object({
  id: z.string().optional(),
  type: z.int().nullish(),
  name: z.string(),
  name_localizations: z.record(z.string(), z.string()).nullish(),
  description: z.string().nullish(),
  description_localizations: z.record(z.string(), z.string()).nullish(),
  options: z.array(z.custom<APIApplicationCommandOption>()).nullish(),
  default_member_permissions: z.union([z.string(), z.int().transform(String)]).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.int()).nullish(),
  integration_types: z.array(z.int()).nullish(),
  nsfw: z.boolean().nullish(),
});
export type CommandBody = z.infer<typeof CommandBody>;
