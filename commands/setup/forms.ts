import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { encodeCustomId } from '../../src/discord/customId.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { clip } from '../../src/discord/text.ts';
import type { ServerSettings } from '../../src/learning/servers.ts';
import type { Translations } from '../../src/locales/en.ts';

/** The command, and the owner of all its clicks and forms. */
export const SETUP = 'setup';

/** What there is to set, each in a form of its own. */
export const FORMS = ['main', 'channels', 'more'] as const;
export type FormName = (typeof FORMS)[number];

/** A pack that a server can choose. */
export interface OfferedPack {
  /** Of its folder. */
  readonly name: string;
  /** What it calls itself; undefined where it cannot be read. */
  readonly title?: string | undefined;
}

/** What the forms are filled in with. */
export interface Filled {
  readonly settings: ServerSettings;
  /** The name of the pack that there is where nothing is chosen. */
  readonly standard: string;
  readonly packs: readonly OfferedPack[];
  /** Ids of the forums that get hints today. */
  readonly forums: readonly string[];
  readonly t: Translations;
}

/** The value of the standard pack: no folder that is offered has this name. */
export const STANDARD = '.';

/** The largest number that a select of Discord's takes. */
const MANY = DISCORD_LIMITS.SELECT_OPTIONS;

/** The form of a name, with what holds today. */
export function setupForm(name: FormName, filled: Filled): APIModalInteractionResponseCallbackData {
  const { setup } = filled.t;
  const form = { main: mainForm, channels: channelsForm, more: moreForm }[name];
  const titles = { main: setup.title, channels: setup.form.channelsTitle, more: setup.form.moreTitle };
  return { custom_id: encodeCustomId(SETUP, 'save', name), title: titles[name], components: form(filled) };
}

const field = (label: string, description: string, component: APIComponentInLabel): APILabelComponent => ({
  type: ComponentType.Label,
  label,
  ...(description === '' ? {} : { description: clip(description, DISCORD_LIMITS.LABEL_DESCRIPTION) }),
  component,
});

function mainForm({ settings, standard, packs, forums, t }: Filled): APILabelComponent[] {
  const { form } = t.setup;
  const { learning } = settings;
  const kept = [
    { value: 'counts', label: form.counts, description: form.countsHint, default: learning === 'counts' },
    {
      value: 'questions',
      label: form.questions,
      description: form.questionsHint,
      default: learning === 'questions',
    },
    { value: 'off', label: form.off, default: learning === 'off' },
  ];
  return [
    ...packField({ settings, standard, packs, t }),
    field(form.editors, form.editorsHint, {
      type: ComponentType.RoleSelect,
      custom_id: 'editors',
      default_values: settings.editors.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      ...upTo(MANY),
    }),
    field(form.forums, form.forumsHint, {
      type: ComponentType.ChannelSelect,
      custom_id: 'forums',
      channel_types: [ChannelType.GuildForum],
      default_values: channelDefaults(forums),
      ...upTo(MANY),
    }),
    field(form.learning, form.learningHint, {
      type: ComponentType.RadioGroup,
      custom_id: 'learning',
      options: kept,
      required: true,
    }),
    field(form.feedback, form.feedbackHint, {
      type: ComponentType.Checkbox,
      custom_id: 'feedback',
      default: settings.feedback,
    }),
  ];
}

/** Nothing can be chosen where there is one pack only. */
function packField({ settings, standard, packs, t }: Omit<Filled, 'forums'>): readonly APILabelComponent[] {
  const { form } = t.setup;
  const offered = packsWith(settings.pack, packs);
  if (offered.length === 0) return [];
  const shown = offered.slice(0, MANY - 1);
  const hint = offered.length > shown.length ? form.morePacks(shown.length, offered.length) : form.packHint;
  const options: APISelectMenuOption[] = [
    {
      value: STANDARD,
      label: optionText(standard),
      description: form.standard,
      default: settings.pack === null,
    },
    ...shown.map(({ name, title }) => ({
      value: name,
      label: optionText(name),
      description: optionText(title ?? form.brokenPack),
      default: settings.pack === name,
    })),
  ];
  return [
    field(form.pack, hint, { type: ComponentType.StringSelect, custom_id: 'pack', options, required: true }),
  ];
}

/** The packs with the chosen one first, also where it is not there any more. */
const packsWith = (chosen: string | null, packs: readonly OfferedPack[]): readonly OfferedPack[] =>
  chosen === null
    ? packs
    : [
        packs.find(({ name }) => name === chosen) ?? { name: chosen },
        ...packs.filter(({ name }) => name !== chosen),
      ];

const optionText = (words: string): string => clip(words, DISCORD_LIMITS.SELECT_OPTION_LABEL);

const channelDefaults = (ids: readonly string[]) =>
  ids.slice(0, MANY).map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const }));

const upTo = (max_values: number) => ({ min_values: 0, max_values, required: false });

function channelsForm({ t }: Filled): APILabelComponent[] {
  const { form } = t.setup;
  return [
    field(form.channels, form.channelsHint, {
      type: ComponentType.ChannelSelect,
      custom_id: 'channels',
      channel_types: [...ANSWERED_IN],
      min_values: 1,
      max_values: MANY,
      required: true,
    }),
    field(form.answers, '', {
      type: ComponentType.RadioGroup,
      custom_id: 'answers',
      options: [
        { value: 'all', label: form.all, default: true },
        { value: 'commands', label: form.commands },
        { value: 'none', label: form.none },
      ],
      required: true,
    }),
    field(form.private, form.privateHint, { type: ComponentType.Checkbox, custom_id: 'private' }),
  ];
}

/** Where people ask. */
const ANSWERED_IN = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
] as const;

function moreForm({ settings, t }: Filled): APILabelComponent[] {
  const { form } = t.setup;
  return [
    field(form.digest, form.digestHint, {
      type: ComponentType.ChannelSelect,
      custom_id: 'digest',
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      default_values: channelDefaults(settings.digest === null ? [] : [settings.digest]),
      ...upTo(1),
    }),
    field(form.days, form.daysHint, {
      type: ComponentType.TextInput,
      custom_id: 'days',
      style: TextInputStyle.Short,
      value: `${settings.keptDays}`,
      max_length: 2,
      required: true,
    }),
  ];
}
