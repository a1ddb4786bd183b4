import { GatewayIntentBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { GatewayClose, type HangUp } from './closeCodes.ts';

/** What a client sends to log in, op 2. */
export const IdentifyPayload = z.object({
  token: z.string(),
  intents: z.int().nonnegative(),
  properties: z.record(z.string(), z.unknown()),
  shard: z.tuple([z.int().nonnegative(), z.int().positive()]).readonly().optional(),
  compress: z.boolean().optional(),
  large_threshold: z.int().optional(),
  presence: z.unknown().optional(),
});
export type IdentifyPayload = z.infer<typeof IdentifyPayload>;

/** What a client sends to go on where it was cut off, op 6. */
export const ResumePayload = z.object({
  token: z.string(),
  session_id: z.string(),
  seq: z.int().nonnegative(),
});

const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** Only given to applications that Discord has approved. */
const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Why Discord refuses an IDENTIFY, if it does. */
export function refusalOf(
  identify: IdentifyPayload,
  allowed: { readonly token: boolean; readonly privilegedIntents: boolean },
): HangUp | undefined {
  const [shard, shards] = identify.shard ?? [0, 1];
  if (!allowed.token) return GatewayClose.authenticationFailed;
  if (shard >= shards) return GatewayClose.invalidShard;
  if ((identify.intents & ~ALL_INTENTS) !== 0) return GatewayClose.invalidIntents;
  const privileged = (identify.intents & PRIVILEGED_INTENTS) !== 0;
  return privileged && !allowed.privilegedIntents ? GatewayClose.disallowedIntents : undefined;
}
