import { begun, goneOn, type Session, voted } from '../../../commands/vote/session.ts';
import type { Guide } from '../../../src/knowledge/pack.ts';

export const HOST = '1200000000000000001';
export const MESSAGE = '1200000000000000003';

/** Somebody who votes; a different one for each number. */
export const voter = (number: number): string => `12000000000000001${`${number}`.padStart(2, '0')}`;

/** When a vote of these tests begins. */
export const BEGIN = Date.UTC(2026, 10, 22, 12);

/** A vote that has just begun and stands in its channel. */
export const sampleSession = (guide: Guide, minutes = 5): Session => ({
  ...begun(
    {
      id: '1200000000000000000',
      host: HOST,
      server: null,
      channel: '1200000000000000002',
      locale: 'en-GB',
      minutes,
    },
    guide,
    BEGIN,
  ),
  message: MESSAGE,
});

/** With these choices on the open question, by one voter each. */
export const withVotes = (session: Session, ...choices: readonly string[]): Session =>
  choices.reduce((all, choice, number) => voted(all, voter(number), choice), session);

/** With these choices on one question after the other, each of which is closed. */
export const afterVotes = (
  session: Session,
  guide: Guide,
  ...questions: readonly (readonly string[])[]
): Session => questions.reduce((all, choices) => goneOn(withVotes(all, ...choices), guide, BEGIN), session);
