import { expect, test } from 'vitest';
import { z } from 'zod';
import { commandsFor } from '../../commands/index.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { TRANSLATIONS } from '../../src/locales/translator.ts';
import { loadTea } from '../fixtures/tea.ts';

const Texts = z.record(z.string(), z.string()).optional();
const Choice = z.object({ name: z.string(), name_localizations: Texts });
const Described = z.object({ description: z.string(), description_localizations: Texts });
const Option = Described.extend({ choices: z.array(Choice).default([]) });
const Command = Described.extend({ options: z.array(Option).default([]) });

/** What people read beside slash commands, their options and choices: in English, and by language. */
const texts = commandsFor({ current: knowledgeOf(await loadTea()) }).flatMap(({ data }) => {
  if (!('description' in data)) return [];
  const { options, ...command } = Command.parse(data);
  return [
    ...[command, ...options].map((each) => [each.description, each.description_localizations ?? {}] as const),
    ...options.flatMap(({ choices }) =>
      choices.map(({ name, name_localizations }) => [name, name_localizations ?? {}] as const),
    ),
  ];
});

test.each(texts)('“%s” is there in every language, as short as Discord wants it', (english, others) => {
  expect(Object.keys(others)).toEqual([...TRANSLATIONS.keys()]);
  for (const text of [english, ...Object.values(others)])
    expect(text.length).toBeLessThanOrEqual(DISCORD_LIMITS.COMMAND_DESCRIPTION);
});
