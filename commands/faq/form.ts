import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { clip } from '../../src/discord/text.ts';
import type { Source } from '../../src/knowledge/pack.ts';
import { CONTENT_LIMITS } from '../../src/knowledge/schema/fields.ts';
import { ENTRY_KINDS } from '../../src/knowledge/schema/packFile.ts';
import type { AnswerForm } from '../../src/learning/draft.ts';
import { OUR_STAFF } from '../../src/learning/overlay.ts';
import type { Translations } from '../../src/locales/en.ts';

/** An empty form. */
export const EMPTY: AnswerForm = { question: '', answer: '', phrasings: [], kind: 'faq', sources: [] };

export interface FormShown {
  readonly id: string;
  readonly t: Translations;
  /** What it is filled in with. */
  readonly form: AnswerForm;
  /** Those to choose from, best first, beside the staff and what `form` has. */
  readonly sources: readonly Source[];
}

/** The form of an answer: as many fields as a form holds. */
export function answerForm({ id, t, form, sources }: FormShown): APIModalInteractionResponseCallbackData {
  const { form: words } = t.faq;
  const title = form.entry === undefined ? words.add : words.edit;
  return {
    custom_id: id,
    title: clip(title, DISCORD_LIMITS.MODAL_TITLE),
    components: [
      textField('question', form.question, { label: words.question, limit: CONTENT_LIMITS.QUESTION }),
      textField('answer', form.answer, { label: words.answer, hint: words.answerHint }),
      textField('phrasings', shownPhrasings(form).join('\n'), {
        label: words.phrasings,
        hint: words.phrasingsHint,
        isOptional: true,
      }),
      kindField(form, t),
      sourcesField(form, sources, t),
    ],
  };
}

interface TextField {
  readonly label: string;
  readonly hint?: string;
  /** Of one line; without it, a text of several. */
  readonly limit?: number;
  readonly isOptional?: boolean;
}

function textField(custom_id: string, value: string, field: TextField): APILabelComponent {
  const { label, hint, limit, isOptional = false } = field;
  return {
    type: ComponentType.Label,
    label,
    ...(hint === undefined ? {} : { description: hint }),
    component: {
      type: ComponentType.TextInput,
      custom_id,
      style: limit === undefined ? TextInputStyle.Paragraph : TextInputStyle.Short,
      max_length: limit ?? DISCORD_LIMITS.TEXT_INPUT,
      required: !isOptional,
      ...(value === '' ? {} : { value: value.slice(0, limit ?? DISCORD_LIMITS.TEXT_INPUT) }),
    },
  };
}

const kindField = ({ kind }: AnswerForm, { faq: { form: words } }: Translations): APILabelComponent => ({
  type: ComponentType.Label,
  label: words.kind,
  component: {
    type: ComponentType.RadioGroup,
    custom_id: 'kind',
    options: (['faq', 'concept', 'example', 'glossary'] as const).map((value) => ({
      value,
      label: words.kinds[value],
      ...(value === kind ? { default: true } : {}),
    })),
  },
});

function sourcesField(form: AnswerForm, offered: readonly Source[], t: Translations): APILabelComponent {
  const { form: words } = t.faq;
  const titles = new Map(offered.map(({ id, title }) => [id, title]));
  const ids = [...new Set([OUR_STAFF, ...form.sources, ...titles.keys()])];
  const options = ids.slice(0, DISCORD_LIMITS.SELECT_OPTIONS).map((id): APISelectMenuOption => {
    const title = id === OUR_STAFF ? (titles.get(id) ?? words.staff) : (titles.get(id) ?? id);
    return {
      value: id,
      label: clip(title, DISCORD_LIMITS.SELECT_OPTION_LABEL),
      ...(form.sources.includes(id) ? { default: true } : {}),
    };
  });
  return {
    type: ComponentType.Label,
    label: words.sources,
    description: words.sourcesHint,
    component: {
      type: ComponentType.StringSelect,
      custom_id: 'sources',
      options,
      required: false,
      min_values: 0,
      max_values: options.length,
    },
  };
}

/** As many phrasings as a field of a form holds. */
function shownPhrasings({ phrasings }: AnswerForm): readonly string[] {
  let room = DISCORD_LIMITS.TEXT_INPUT;
  return phrasings.filter((phrasing) => {
    room -= phrasing.length + 1;
    return room >= 0;
  });
}

/** What a form was sent with; phrasings that it had no room to show stay. @param was what it was filled in with */
export function readForm({ fields }: ModalSubmitInteraction, was: AnswerForm): AnswerForm {
  const shown = new Set(shownPhrasings(was));
  const lines = fields
    .getTextInputValue('phrasings')
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter((line) => line !== '');
  const kind = fields.getRadioGroup('kind');
  return {
    ...(was.entry === undefined ? {} : { entry: was.entry }),
    question: fields.getTextInputValue('question').trim(),
    answer: fields.getTextInputValue('answer').replaceAll('\r\n', '\n').trim(),
    phrasings: [...new Set([...lines, ...was.phrasings.filter((phrasing) => !shown.has(phrasing))])],
    kind: ENTRY_KINDS.find((known) => known === kind) ?? was.kind,
    sources: fields.getStringSelectValues('sources'),
  };
}
