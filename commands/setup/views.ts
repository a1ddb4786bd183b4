import { button, container, row, strongButton, text } from '../../src/discord/components.ts';
import { encodeCustomId } from '../../src/discord/customId.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { clip, escapeText } from '../../src/discord/text.ts';
import type { ServerSettings } from '../../src/learning/servers.ts';
import type { Translations } from '../../src/locales/en.ts';
import { type FormName, SETUP } from './forms.ts';

/** What a server is set to. */
export interface SetUp {
  readonly settings: ServerSettings;
  /** The name of the pack that there is where nothing is chosen. */
  readonly standard: string;
  /** Forums that get hints where the server has chosen none. */
  readonly forums: readonly string[] | 'all';
  /** Whether the store could be read when it was last tried. */
  readonly isStored: boolean;
  readonly t: Translations;
}

/** What changed just now. */
export interface Changed {
  readonly before: ServerSettings;
  /** Why the pack that was chosen does not answer, and whether another one does. */
  readonly fault?: { readonly why: string; readonly isAnswered: boolean } | undefined;
}

/** What is set, and the ways to change it; above it what a change means from now on. */
export function setupView(shown: SetUp, changed?: Changed): MessageView {
  const { settings, isStored, t } = shown;
  const { setup } = t;
  const lines = linesOf(shown, settings);
  const news = changed ? newLines(shown, changed) : undefined;
  const heading = news?.length === 0 ? setup.unchanged : `### ${setup.fromNowOn}\n${news?.join('\n')}`;
  return {
    components: [
      ...(news ? [container(text(heading))] : []),
      container(
        text(`### ${setup.title}\n${[...lines.values()].join('\n')}`),
        ...(isStored ? [] : [text(setup.storeAway)]),
      ),
      row(
        strongButton(setup.change, openId('main')),
        button(setup.changeChannels, openId('channels')),
        button(setup.changeMore, openId('more')),
      ),
    ],
  };
}

const openId = (name: FormName): string => encodeCustomId(SETUP, 'open', name);

/** A line for each thing that can be set, by what it is about. */
function linesOf({ standard, forums, t }: SetUp, settings: ServerSettings): ReadonlyMap<string, string> {
  const { setup } = t;
  const { pack, editors, learning, keptDays, feedback, digest } = settings;
  const name = pack === null ? setup.standardPack(escapeText(standard)) : setup.packNamed(escapeText(pack));
  const kept = learning === 'questions' ? setup.kept.questions(keptDays) : setup.kept[learning];
  return new Map([
    ['pack', setup.knowledge(name)],
    [
      'editors',
      setup.editors(
        list(
          editors.map((id) => `<@&${id}>`),
          t,
        ),
      ),
    ],
    ['forums', setup.forums(forumNames(settings.forums, forums, t))],
    ['kept', kept],
    ['feedback', setup.feedback(feedback)],
    ['channels', setup.channels(ruleLines(settings, t))],
    ['digest', setup.digest(digest === null ? '' : `<#${digest}>`)],
  ]);
}

function forumNames(chosen: readonly string[] | null, usual: SetUp['forums'], t: Translations): string {
  const named = (ids: readonly string[]) =>
    list(
      ids.map((id) => `<#${id}>`),
      t,
    );
  if (chosen) return named(chosen);
  const names = usual === 'all' ? t.setup.everyForum : named(usual);
  return names === '' ? '' : t.setup.forumsByDefault(names);
}

/** Of a list that could be endless as many as are read. */
const SHOWN = 15;

const list = (names: readonly string[], { general }: Translations): string =>
  [...names.slice(0, SHOWN), ...(names.length > SHOWN ? [general.more(names.length - SHOWN)] : [])].join(
    ', ',
  );

function ruleLines({ channels }: ServerSettings, { setup, general }: Translations): string {
  const rules = Object.entries(channels);
  const lines = rules.slice(0, SHOWN).map(([id, rule]) => `- <#${id}>: ${what(rule, setup)}`);
  return [...lines, ...(rules.length > SHOWN ? [`- ${general.more(rules.length - SHOWN)}`] : [])].join('\n');
}

const what = (
  { answers, private: isPrivate }: ServerSettings['channels'][string],
  setup: Translations['setup'],
): string => (isPrivate && answers !== 'none' ? setup.privately : setup.answers[answers]);

/** Characters of what is wrong with a pack: its first problem. */
const FAULT = 500;

/** The lines that are not as before, with what follows from it. */
function newLines(shown: SetUp, { before, fault }: Changed): readonly string[] {
  const { settings, t } = shown;
  const { setup } = t;
  const earlier = linesOf(shown, before);
  const changed = [...linesOf(shown, settings)].filter(([about, line]) => earlier.get(about) !== line);
  const lines = changed.map(([, line]) => line);
  if (before.learning === 'questions' && settings.learning !== 'questions')
    lines.push(setup.keptBefore(settings.keptDays));
  if (fault) {
    const goesOn = fault.isAnswered ? setup.packBefore : setup.packNothing;
    lines.push(setup.packFault(escapeText(clip(fault.why, FAULT)), goesOn));
  }
  return lines;
}
