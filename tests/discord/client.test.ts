import { expect, test } from 'vitest';
import { mentionCommands, withCommandMentions } from '../../src/discord/client.ts';
import { text } from '../../src/discord/components.ts';
import { LocalizedError } from '../../src/locales/localizedError.ts';

const ids = new Map([['browse', '12345']]);

test('a command that a text names can be clicked once Discord has it, and is readable before', () => {
  expect(mentionCommands('Use </browse> or </ask>.', ids)).toBe('Use </browse:12345> or /ask.');
  expect(mentionCommands('Use </browse>.', new Map())).toBe('Use /browse.');
});

test('in a message only its texts are changed, however deep they stand', () => {
  const sent = { type: 17, components: [text('See </browse>'), { type: 2, label: '</browse>' }] };
  expect(withCommandMentions(sent, ids)).toEqual({
    type: 17,
    components: [text('See </browse:12345>'), { type: 2, label: '</browse>' }],
  });
});

test('what a person wrote is no mention of a command', () => {
  expect(mentionCommands('\\</browse>', ids)).toBe('\\</browse>');
});

test('an error in a terminal names a command as it is typed', () => {
  expect(new LocalizedError(({ troubles }) => troubles.guideGone).message).toContain('/advise');
  expect(new LocalizedError(({ troubles }) => troubles.guideGone).message).not.toContain('<');
});
