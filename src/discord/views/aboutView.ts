import { neutralityText } from '../../advise/neutralityText.ts';
import { counted } from '../../counted.ts';
import type { Guide, Pack } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { container, linkButton, row, text } from './components.ts';
import { kindsIn } from './kinds.ts';
import type { MessageView } from './message.ts';
import { sourceNames } from './sourceLine.ts';

export interface About {
  readonly pack: Pack;
  /** The version of the program. */
  readonly version: string;
  /** Where the bot can be added to another server. */
  readonly invite: string;
}

/** Characters of the list of sources: enough to see what the answers rest on. */
const SOURCES = 700;

/** What the bot knows, what that rests on, and which version answers. */
export function aboutView({ pack, version, invite }: About): MessageView {
  const sources = [...pack.sources.values()];
  return {
    components: [
      container(
        text(`### ${escapeText(pack.name)}\n${pack.description}\n${PROMISE}`),
        text(counts(pack)),
        text(`**${counted(sources.length, 'source')}**\n${sourceNames(sources, SOURCES)}`),
        text(`-# Knowledge ${pack.version} · Wireside ${version}`),
      ),
      row(linkButton('Add to a server', invite)),
    ],
  };
}

const PROMISE =
  'People wrote and checked every answer: the same question gets the same text, with its source, and what is not known gets “I don’t know”.';

function counts(pack: Pack): string {
  const kinds = kindsIn(pack).map(({ name, count }) => `${name} (${count})`);
  return [
    `**${counted(pack.entries.size, 'answer')}**: ${kinds.join(', ')}. Ask with /ask, or look through them with /browse.`,
    ...(pack.comparisons.size > 0
      ? [`**${counted(pack.comparisons.size, 'comparison')}** in /compare.`]
      : []),
    ...(pack.guides.size > 0 ? [`**${counted(pack.guides.size, 'guide')}** in /advise.`] : []),
    ...[...pack.guides.values()].flatMap(neutrality),
  ].join('\n');
}

/** That a guide favours nothing can be seen by anybody. */
function neutrality(guide: Guide): readonly string[] {
  const text = neutralityText(guide);
  return text === undefined ? [] : [`- “${escapeText(guide.title)}” ${escapeText(text)}`];
}
