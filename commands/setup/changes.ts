import type { ModalSubmitInteraction } from 'discord.js';
import type { ServerSettings } from '../../src/learning/servers.ts';
import { LocalizedError } from '../../src/locales/translator.ts';
import { type FormName, STANDARD } from './forms.ts';

type Step = (settings: ServerSettings) => ServerSettings;

/**
 * What a filled-in form changes of the settings.
 * @param forums the ids of the forums that the form showed
 * @throws LocalizedError for what cannot be.
 */
export function changeOf(name: FormName, submitted: ModalSubmitInteraction, forums: readonly string[]): Step {
  const read = reader(submitted);
  if (name === 'main') return mainChange(read, forums);
  return name === 'channels' ? channelsChange(read) : moreChange(read);
}

interface Read {
  readonly many: (field: string) => readonly string[];
  readonly one: (field: string) => string | undefined;
  readonly isTicked: (field: string) => boolean;
}

/** The values of a form, by the ids of its fields; a field that it does not have has none. */
function reader({ fields }: ModalSubmitInteraction): Read {
  const found = (id: string) => fields.fields.get(id);
  const many = (id: string) => {
    const field = found(id);
    return field && 'values' in field ? field.values : [];
  };
  const value = (id: string) => {
    const field = found(id);
    return field && 'value' in field ? field.value : undefined;
  };
  return {
    many,
    one: (id) => {
      const single = value(id);
      return typeof single === 'string' ? single : many(id)[0];
    },
    isTicked: (id) => value(id) === true,
  };
}

function mainChange({ many, one, isTicked }: Read, shown: readonly string[]): Step {
  const pack = one('pack');
  const chosen = many('forums');
  const isAsShown = chosen.length === shown.length && chosen.every((id) => shown.includes(id));
  return (settings) => ({
    ...settings,
    pack: pack === undefined ? settings.pack : pack === STANDARD ? null : pack,
    editors: [...many('editors')],
    // What nobody changed goes on to be what whoever runs the bot has set.
    forums: settings.forums === null && isAsShown ? null : [...chosen],
    learning: LEARNING.find((each) => each === one('learning')) ?? settings.learning,
    feedback: isTicked('feedback'),
  });
}

const LEARNING = ['counts', 'questions', 'off'] as const;

function channelsChange({ many, one, isTicked }: Read): Step {
  const answers = ANSWERS.find((each) => each === one('answers')) ?? 'all';
  const rule = { answers, private: isTicked('private') };
  const isUsual = answers === 'all' && !rule.private;
  const chosen = many('channels');
  return (settings) => {
    const others = Object.entries(settings.channels).filter(([id]) => !chosen.includes(id));
    const fresh = isUsual ? [] : chosen.map((id) => [id, rule] as const);
    return { ...settings, channels: Object.fromEntries([...others, ...fresh]) };
  };
}

const ANSWERS = ['all', 'commands', 'none'] as const;

function moreChange({ many, one }: Read): Step {
  const days = Number(one('days')?.trim());
  if (!Number.isInteger(days) || days < 1 || days > 90)
    throw new LocalizedError(({ setup }) => setup.wrongDays);
  return (settings) => ({ ...settings, digest: many('digest')[0] ?? null, keptDays: days });
}
