import { describe, expect, test } from 'vitest';
import { refusalsOf } from 'wireside-local-discord';
import { privacyView } from '../../../commands/privacy/privacyView.ts';
import { FORMS, setupForm } from '../../../commands/setup/forms.ts';
import { setupView } from '../../../commands/setup/views.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../../src/learning/servers.ts';
import { messageFaults, seenIn } from '../../discord/messageFaults.ts';
import { longest } from '../../fixtures/largest.ts';
import { everyLanguage } from '../../fixtures/readers.ts';

/** Ids as long as Discord can give them. */
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `${18_446_744_073_709_000_000n + BigInt(index)}`);

const name = longest(100);
const settings: ServerSettings = {
  ...DEFAULT_SETTINGS,
  pack: name,
  editors: ids(25),
  forums: ids(25),
  learning: 'questions',
  keptDays: 90,
  channels: Object.fromEntries(ids(500).map((id) => [id, { answers: 'commands' as const, private: true }])),
  digest: ids(1)[0] ?? null,
};
const packs = Array.from({ length: 60 }, (_, index) => ({
  name: `${index} ${name}`.slice(0, 100),
  title: longest(200),
}));

describe.each(everyLanguage)('in $general.language', (t) => {
  test('the largest setup of a server is a message that Discord takes', () => {
    const shown = { settings, standard: longest(200), forums: ids(500), isStored: false, t };
    const before = { ...DEFAULT_SETTINGS, learning: 'questions' as const };
    const fault = { why: longest(5_000), isAnswered: true };
    const views = [
      setupView(shown),
      setupView(shown, { before, fault }),
      setupView(
        { ...shown, settings: { ...settings, learning: 'off', forums: null } },
        { before, fault: { ...fault, isAnswered: false } },
      ),
      setupView({ ...shown, settings: DEFAULT_SETTINGS, forums: 'all' }, { before: settings }),
      privacyView({ settings, hasEdited: true, operator: longest(300), t }),
    ];
    expect(views.flatMap(messageFaults)).toEqual([]);
  });

  test.each(FORMS)('the largest form “%s” is one that Discord takes', (form) => {
    const filled = { settings, standard: longest(200), packs, forums: ids(25), t };
    expect(refusalsOf('modal', setupForm(form, filled))).toEqual([]);
    expect(
      refusalsOf('modal', setupForm(form, { ...filled, settings: DEFAULT_SETTINGS, packs: [], forums: [] })),
    ).toEqual([]);
  });

  test('what changed is said, and nothing else', () => {
    const shown = {
      settings: { ...DEFAULT_SETTINGS, feedback: false },
      standard: 'Tea',
      forums: [],
      isStored: true,
      t,
    };
    const seen = seenIn(setupView(shown, { before: DEFAULT_SETTINGS }));
    expect(seen.split('\n').slice(0, 2)).toEqual([`### ${t.setup.fromNowOn}`, t.setup.feedback(false)]);
    expect(seen.split(t.setup.feedback(false))).toHaveLength(2);
  });
});
