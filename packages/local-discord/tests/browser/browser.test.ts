import { describe, vi } from 'vitest';
import { accessTests } from './access.ts';
import { commandTests } from './commands.ts';
import { describeInBrowser } from './launch.ts';
import { messageTests } from './messages.ts';
import { modalTests } from './modals.ts';
import { orchard } from './orchard.ts';
import { reconnectTests } from './reconnect.ts';

// A machine that does much else at the same time draws slowly.
vi.setConfig({ testTimeout: 120_000 });

// One file, so that one browser and one bot serve all: starting them costs more than most of the tests.
describeInBrowser('the page', (browser) => {
  const place = orchard(browser);
  describe('commands', () => commandTests(place));
  describe('messages', () => messageTests(place));
  describe('modals', () => modalTests(place));
  describe('for everyone', () => accessTests(place));
  describe('without its stand-in', () => reconnectTests(browser));
});
