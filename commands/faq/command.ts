import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { type Library, localizedDescription, type SlashCommand } from '../../src/discord/command.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import type { Learning } from '../../src/learning/servers.ts';
import { LocalizedError } from '../../src/locales/translator.ts';
import { StoreError } from '../../src/store/store.ts';
import { edit, retire } from './change.ts';
import type { Desk, FaqPart } from './desk.ts';
import { startDigests } from './digest.ts';
import { exported } from './exported.ts';
import { gaps } from './gaps.ts';
import { history } from './history.ts';
import { FAQ, MANAGE_SERVER } from './ids.ts';
import { imported } from './imported.ts';
import { drafts } from './kept.ts';
import { publish } from './publish.ts';
import { add } from './write.ts';

/** Each subcommand, in the order in which Discord lists them. */
const PARTS: readonly FaqPart[] = [gaps, add, edit, retire, drafts, history, imported, exported];

/** `/faq`: answers are written, edited and published. Every reply is for whoever writes alone. */
export function faq(library: Library, learning: Learning | undefined): SlashCommand {
  const parts = new Map(PARTS.map((part) => [part.data.name, part]));
  const clicks = new Map([...PARTS.flatMap((part) => [...(part.clicks ?? [])]), ...publish]);
  const forms = new Map(PARTS.flatMap((part) => [...(part.forms ?? [])]));
  const desk = () => {
    if (!learning) throw new Error('Nothing can be written while commands are only registered.');
    return { library, learning, now: Date.now };
  };
  const partOf = (name: string) => known(parts.get(name));
  return {
    data: {
      name: FAQ,
      type: ApplicationCommandType.ChatInput,
      ...localizedDescription(({ faq: t }) => t.commands.about),
      options: PARTS.map(({ data }) => data),
      default_member_permissions: MANAGE_SERVER,
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
    },
    resume: (client) => (learning ? startDigests(client, desk()) : async () => undefined),
    run: (command) => whereStored(desk(), (at) => partOf(command.options.getSubcommand()).run(command, at)),
    complete: (typed) => partOf(typed.options.getSubcommand()).complete?.(typed, desk()) ?? [],
    click: (click, id) => whereStored(desk(), (at) => known(clicks.get(id.action))(click, id, at)),
    submit: (form, id) => whereStored(desk(), (at) => known(forms.get(id.action))(form, id, at)),
  };
}

/** Who writes is told where nothing can be kept; the log has why. */
async function whereStored(desk: Desk, work: (desk: Desk) => Promise<void>): Promise<void> {
  try {
    await work(desk);
  } catch (thrown) {
    if (!(thrown instanceof StoreError)) throw thrown;
    desk.learning.log.error(thrown.message);
    throw new LocalizedError(({ faq: t }) => t.unreachable, { cause: thrown });
  }
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new LocalizedError(OLD_BUTTON);
  return found;
}
