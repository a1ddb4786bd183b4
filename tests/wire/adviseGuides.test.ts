import { afterEach, expect, test } from 'vitest';
import { guideOf } from '../../commands/advise/click.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';
import { choose, go } from './walkAdvice.ts';

const pack = await loadTea();
const { discord, restart, library } = await startWire(pack);
const mira = discord.person('mira');

/** Lets the bot know `count` guides: about tea, about pot 1, pot 2 and so on. */
function know(count: number): void {
  const tea = guideOf(pack, 'which-tea');
  const pots = Array.from({ length: count - 1 }, (_, n) => ({
    ...tea,
    id: `pot-${n + 1}`,
    title: `Pot ${n + 1}`,
    summary: 'What to brew it in.',
  }));
  library.current = knowledgeOf({ ...pack, guides: new Map([tea, ...pots].map((each) => [each.id, each])) });
}

afterEach(() => {
  library.current = knowledgeOf(pack);
});

test('where there are several guides they are offered with what they are about', async () => {
  know(2);
  const offered = await mira.command('advise');
  expect(mannerOf(offered)).toBe('private');
  expect(seenIn(messageOf(offered))).toBe(
    [
      '### What do you want advice about?',
      '**Which tea suits you**',
      'Four questions about when and how you drink it lead to a green or a black tea, or to both.',
      '**Pot 1**',
      'What to brew it in.',
      '[Which tea suits you]',
      '[Pot 1]',
    ].join('\n'),
  );
  await restart();
  expect(seenIn(await go(mira, messageOf(offered), 'Pot 1'))).toContain('### Pot 1\n');
});

test('more guides than a row of buttons holds are offered in a select', async () => {
  know(30);
  const offered = messageOf(await mira.command('advise'));
  expect(seenIn(offered)).toContain('5 more: name one with the option “guide” of /advise.');
  await restart();
  const begun = await choose(mira, offered, 'Choose a guide', 'Pot 24');
  expect(mannerOf(begun)).toBe('updated');
  expect(seenIn(messageOf(begun))).toContain('### Pot 24\n');
});

test('in express, the chosen guide opens its form', async () => {
  know(2);
  const offered = messageOf(await mira.command('advise', { express: true }));
  const form = await mira.click(offered, 'Pot 1');
  expect(form).toMatchObject({ kind: 'modal', modal: { title: 'Pot 1' } });
});
