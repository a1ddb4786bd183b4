import { ApplicationCommandType } from 'discord.js';
import { neutralityText } from '../../src/advise/review/reviewText.ts';
import { packageVersion } from '../../src/base/package.ts';
import {
  installContexts,
  knownIn,
  type Library,
  localizedDescription,
  type SlashCommand,
} from '../../src/discord/command.ts';
import { container, linkButton, row, text } from '../../src/discord/components.ts';
import { inviteUrl } from '../../src/discord/connection/permissions.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { privately } from '../../src/discord/send.ts';
import { escapeText, sourceNames } from '../../src/discord/text.ts';
import { type Guide, kindsIn, type Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { translationsFor } from '../../src/locales/translator.ts';

/** `/about`: what the bot knows and which version answers, for the person only who asks. */
export const about = (library: Library): SlashCommand => ({
  data: {
    name: 'about',
    type: ApplicationCommandType.ChatInput,
    ...localizedDescription(({ commands }) => commands.about.about),
    ...installContexts,
  },
  isEverywhere: true,
  run: async (interaction) => {
    const { pack } = knownIn(library, interaction.guildId);
    const invite = inviteUrl(interaction.applicationId);
    const t = translationsFor(interaction.locale);
    await interaction.reply(privately(aboutView({ pack, version: packageVersion, invite, t })));
  },
});

export interface About {
  readonly pack: Pack;
  /** The version of the program. */
  readonly version: string;
  /** Where the bot can be added to another server. */
  readonly invite: string;
  readonly t: Translations;
}

/** Characters of the list of sources: enough to see what the answers rest on. */
const SOURCES = 700;

/** What the bot knows, what that rests on, and which version answers. */
export function aboutView({ pack, version, invite, t }: About): MessageView {
  const sources = [...pack.sources.values()];
  return {
    components: [
      container(
        text(`### ${escapeText(pack.name)}\n${pack.description}\n${promise(pack, t)}`),
        text(counts(pack, t)),
        text(`**${t.browse.sources(sources.length)}**\n${sourceNames(sources, SOURCES, t)}`),
        text(`-# ${t.browse.knowledge} ${pack.version} · Wireside ${version}`),
      ),
      row(linkButton(t.browse.addToServer, invite)),
    ],
  };
}

/** That answers were checked is said of those alone that carry a day of review. */
function promise({ entries }: Pack, { browse }: Translations): string {
  const checked = [...entries.values()].filter(({ reviewed }) => reviewed !== undefined).length;
  return checked > 0 ? `${browse.promise} ${browse.checked(checked, entries.size)}` : browse.promise;
}

function counts(pack: Pack, t: Translations): string {
  const { browse } = t;
  const kinds = kindsIn(pack).map(({ kind, count }) => `${browse.kinds[kind]} (${count})`);
  return [
    browse.answers(pack.entries.size, kinds.join(', ')),
    ...(pack.comparisons.size > 0 ? [browse.comparisons(pack.comparisons.size)] : []),
    ...(pack.guides.size > 0 ? [browse.guides(pack.guides.size)] : []),
    ...[...pack.guides.values()].flatMap((guide) => neutrality(guide, t)),
  ].join('\n');
}

/** That a guide favours nothing can be seen by anybody. */
function neutrality(guide: Guide, t: Translations): readonly string[] {
  const text = neutralityText(guide, t);
  return text === undefined ? [] : [`- ${t.general.quote(escapeText(guide.title))} ${escapeText(text)}`];
}
