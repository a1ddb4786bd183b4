import type {
  APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  BaseInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Library } from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { isEditor as hasEditors, type Person } from '../../src/discord/serverRules.ts';
import type { Learning, Servers } from '../../src/learning/servers.ts';
import { LocalizedError, type Sentence } from '../../src/locales/translator.ts';

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

/** Whether somebody may change what others read in the server. */
export const isEditor = (who: Person, { servers }: { readonly servers: Pick<Servers, 'known'> }): boolean =>
  who.guildId !== null && hasEditors(who, servers.known(who.guildId).settings.editors);

/** @throws LocalizedError for anybody else: by default, that their draft is kept. */
export function mustEdit(
  interaction: BaseInteraction,
  learning: Learning,
  refusal: Sentence = ({ faq }) => faq.notEditor,
): void {
  if (!isEditor(interaction, learning)) throw new LocalizedError(refusal);
}
