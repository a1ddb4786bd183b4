import { z } from 'zod';

/** An option of a command as a client sends it; subcommands and groups have options of their own. */
export const SentOption = z.object({
  name: z.string(),
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(SentOption).optional();
  },
});
export type SentOption = z.infer<typeof SentOption>;

/** A part of a modal as a client hands it in: a field with its value, or what is around fields. */
export const SentField = z.object({
  type: z.int(),
  id: z.int().optional(),
  custom_id: z.string().optional(),
  value: z.union([z.string(), z.boolean(), z.null()]).optional(),
  values: z.array(z.string()).optional(),
  get component() {
    return SentField.optional();
  },
  get components() {
    return z.array(SentField).optional();
  },
});
export type SentField = z.infer<typeof SentField>;
