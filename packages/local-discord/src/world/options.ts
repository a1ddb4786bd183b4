import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';

const Permission = z.custom<keyof typeof PermissionFlagsBits>(
  (name) => typeof name === 'string' && Object.hasOwn(PermissionFlagsBits, name),
  { error: 'There is no such permission.' },
);
const Name = z.string().min(1).max(100);

/** What is there beside what is always there, and what the bot may do; everything may be left out. */
export const WorldOptions = z
  .strictObject({
    /** Roles above those that are always there, lowest first. */
    roles: z
      .array(
        z.strictObject({
          name: Name,
          permissions: z.array(Permission).readonly().exactOptional(),
          /** As a number: `0x3ba55d`. */
          colour: z.int().min(0).max(0xff_ff_ff).exactOptional(),
          mentionable: z.boolean().exactOptional(),
          /** Whether its members stand apart in the list. */
          hoist: z.boolean().exactOptional(),
        }),
      )
      .readonly(),
    /** Channels below general, questions and help. */
    channels: z
      .array(
        z.strictObject({
          name: Name,
          kind: z.literal(['text', 'forum']).exactOptional(),
          topic: z.string().max(1_024).exactOptional(),
          /** Another server by its name; everybody and the bot are in it, with the same roles. */
          server: Name.exactOptional(),
          /** Those of a forum. */
          tags: z.array(z.string().min(1).max(20)).max(20).readonly().exactOptional(),
        }),
      )
      .readonly(),
    /** People beside Mira, Tomas and Ada; their roles by name. */
    people: z
      .array(
        z.strictObject({
          /** Lower case, as Discord has user names. */
          name: z.string().regex(/^[a-z0-9._]{2,32}$/),
          shownName: z.string().min(1).max(32).exactOptional(),
          roles: z.array(Name).readonly().exactOptional(),
        }),
      )
      .readonly(),
    /** What the bot's own role allows, as its invite link would: beside what everyone may. */
    botPermissions: z.array(Permission).readonly(),
    /** Whether the application may ask for privileged intents. */
    privilegedIntents: z.boolean(),
  })
  .partial();
export type WorldOptions = z.infer<typeof WorldOptions>;

/** @throws Error naming each field that is wrong. */
export function checkedWorld(options: unknown): WorldOptions {
  const read = WorldOptions.safeParse(options);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`);
  throw new Error(`The world is not as it should be. ${wrong.join(' ')}`);
}
