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

/** What is set, and the ways to change it; what changed stands before the rest. */
export function setupView(shown: SetUp, changed?: Changed): MessageView {
  const { settings, isStored, t } = shown;
  const { setup } = t;
  const lines = linesOf(shown, settings);
  const earlier = changed ? linesOf(shown, changed.before) : lines;
  const isNew = ([about, line]: readonly [string, string]) => earlier.get(about) !== line;
  const fresh = [...lines].filter(isNew).map(([, line]) => line);
  const rest = [...lines].filter((each) => !isNew(each)).map(([, line]) => line);
  const news = changed ? [...fresh, ...whatFollows(settings, changed, t)] : [];
  const heading = news.length === 0 ? setup.unchanged : `### ${setup.fromNowOn}\n${news.join('\n')}`;
  return {
    components: [
      ...(changed ? [container(text(heading))] : []),
      container(text(`### ${setup.title}\n${rest.join('\n')}`), ...(isStored ? [] : [text(setup.storeAway)])),
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
const SHOWN = 12;

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
const FAULT = 300;

/** What follows from a change, beside what holds now. */
function whatFollows(
  settings: ServerSettings,
  { before, fault }: Changed,
  { setup }: Translations,
): readonly string[] {
  const isKeptStill = before.learning === 'questions' && settings.learning !== 'questions';
  const goesOn = fault?.isAnswered ? setup.packBefore : setup.packNothing;
  return [
    ...(isKeptStill ? [setup.keptBefore(settings.keptDays)] : []),
    ...(fault ? [setup.packFault(escapeText(clip(fault.why, FAULT)), goesOn)] : []),
  ];
}
