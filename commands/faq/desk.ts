import {
  type APIApplicationCommandSubcommandOption,
  type ApplicationCommandOptionChoiceData,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type GuildMemberRoleManager,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Library } from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import type { Learning, Servers } from '../../src/learning/servers.ts';
import { LocalizedError } from '../../src/locales/translator.ts';

/** What answers are written with. */
export interface Desk {
  readonly library: Library;
  readonly learning: Learning;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Click = (click: MessageComponentInteraction, id: CustomId, desk: Desk) => Promise<void>;
type Form = (submitted: ModalSubmitInteraction, id: CustomId, desk: Desk) => Promise<void>;

/** A subcommand of /faq, with the clicks and forms that are its own, by their actions. */
export interface FaqPart {
  readonly data: APIApplicationCommandSubcommandOption;
  readonly run: (command: ChatInputCommandInteraction, desk: Desk) => Promise<void>;
  readonly complete?: (
    typed: AutocompleteInteraction,
    desk: Desk,
  ) => readonly ApplicationCommandOptionChoiceData[];
  readonly clicks?: ReadonlyMap<string, Click>;
  readonly forms?: ReadonlyMap<string, Form>;
}

/** Where something is written. @throws LocalizedError outside of servers. */
export function serverOf({ guildId }: BaseInteraction): string {
  if (guildId === null) throw new LocalizedError(({ faq }) => faq.onlyInServers);
  return guildId;
}

/** As much of an interaction as tells what somebody may do. */
interface Person {
  readonly guildId: string | null;
  readonly member: { readonly roles: readonly string[] | Pick<GuildMemberRoleManager, 'cache'> } | null;
  readonly memberPermissions: { readonly has: (permission: bigint) => boolean } | null;
}

/**
 * Whether somebody may change what others read: who may manage the server, or has a role of its editors. Discord itself
 * decides who sees /faq, and a server may let more people see it.
 */
export function isEditor(who: Person, { servers }: { readonly servers: Pick<Servers, 'known'> }): boolean {
  const { guildId, member, memberPermissions } = who;
  if (guildId === null || !member) return false;
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  const roles = 'cache' in member.roles ? [...member.roles.cache.keys()] : member.roles;
  return servers.known(guildId).settings.editors.some((role) => roles.includes(role));
}

/** @throws LocalizedError for anybody else: their draft is kept. */
export function mustEdit(interaction: BaseInteraction, learning: Learning): void {
  if (!isEditor(interaction, learning)) throw new LocalizedError(({ faq }) => faq.notEditor);
}
