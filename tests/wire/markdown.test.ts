import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ComponentType } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const ANSWER = `Open it like this:

![The settings menu](menu.png)

| key | use |
|-----|-----|
| <kbd>F1</kbd> | help |

See [the page](../keys.html), and run:

\`\`\`sh
open --menu`;

/** A pack with one answer, from a page of the web. */
async function packWith(answer: string) {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-markdown-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await mkdir(path.join(dir, 'entries'));
  await writeFile(path.join(dir, 'pack.yaml'), 'name: Menus\n');
  await writeFile(
    path.join(dir, 'sources.yaml'),
    'book:\n  title: The book\n  url: https://menus.example/help/a.html\n',
  );
  await writeFile(
    path.join(dir, 'entries', 'open-menu.md'),
    `---\nquestion: How do I open the settings menu?\nsources: [book]\n---\n${answer}\n`,
  );
  const loaded = await loadPack(dir);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return loaded.pack;
}

test('an answer as GitHub has it is shown as Discord can: its picture below the text, its table as lines', async () => {
  const { discord } = await startWire(await packWith(ANSWER));
  const shown = messageOf(
    await discord.person('mira').command('ask', { question: 'How do I open the settings menu?' }),
  );
  expect(seenIn(shown)).toContain(
    [
      'Open it like this:',
      '',
      '**key · use**',
      '- `F1`: help',
      '',
      'See [the page](https://menus.example/keys.html), and run:',
      '',
      '```sh',
      'open --menu',
      '```',
    ].join('\n'),
  );
  const [box] = (shown.components ?? []).filter(({ type }) => type === ComponentType.Container);
  expect(JSON.stringify(box)).toContain('"url":"https://menus.example/help/menu.png"');
  expect(JSON.stringify(box)).toContain('"description":"The settings menu"');
});
