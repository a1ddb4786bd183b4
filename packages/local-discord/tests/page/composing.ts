import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { type Draft, emptyDraft } from '../../src/page/composer/draft.ts';
import { leavesOf } from '../../src/page/composer/leaf.ts';
import { type DraftAction, reduceDraft } from '../../src/page/composer/reduceDraft.ts';
import { submission } from '../../src/page/composer/submit.ts';
import { suggest } from '../../src/page/composer/suggest.ts';
import { command, worldWith } from './world.ts';

export const ask = command('ask', {
  options: [
    {
      type: Type.String,
      name: 'question',
      description: 'What',
      required: true,
      autocomplete: true,
      max_length: 20,
    },
    { type: Type.Boolean, name: 'private', description: 'Only you' },
    { type: Type.User, name: 'for', description: 'Who' },
  ],
});
export const compare = command('compare', {
  options: [
    { type: Type.String, name: 'first', description: 'One', required: true },
    {
      type: Type.String,
      name: 'second',
      description: 'Other',
      required: true,
      choices: [{ name: 'The moon', value: 'moon' }],
    },
    { type: Type.Integer, name: 'rows', description: 'How many', min_value: 1, max_value: 9 },
  ],
});
export const faq = command('faq', {
  options: [
    {
      type: Type.SubcommandGroup,
      name: 'entry',
      description: 'Entries',
      options: [
        {
          type: Type.Subcommand,
          name: 'add',
          description: 'Adds',
          options: [{ type: Type.String, name: 'title', description: 'Title', required: true }],
        },
      ],
    },
  ],
});
export const world = worldWith({ commands: [ask, compare, faq, command('about')] });
export const leaves = leavesOf(world, '301');
export const place = { channel: '301', world, leaves };
export const around = { world, leaves, choices: [{ name: 'What is IoT?', value: 'id-1' }] };

export const act = (draft: Draft, ...actions: readonly DraftAction[]): Draft =>
  actions.reduce(reduceDraft, draft);
/** The draft after text is typed letter by letter at the caret. */
export function typing(text: string, draft: Draft = emptyDraft): Draft {
  return [...text].reduce((now, letter) => {
    const next = now.text.slice(0, now.caret) + letter + now.text.slice(now.caret);
    return reduceDraft(now, { t: 'typed', text: next, caret: now.caret + 1, leaves });
  }, draft);
}
export const pasted = (text: string): Draft =>
  reduceDraft(emptyDraft, { t: 'typed', text, caret: text.length, leaves });
export const labels = (draft: Draft) => suggest(draft, around)?.items.map(({ label }) => label);
export function take(draft: Draft, label: string): Draft {
  const suggestion = suggest(draft, around)?.items.find((item) => item.label === label);
  if (!suggestion) throw new Error(`“${label}” is not offered`);
  return reduceDraft(draft, { t: 'take', suggestion, leaves });
}
export const sent = (draft: Draft) => submission(draft, place);
