import type { APIMessage } from 'discord.js';
import { actsOn, messageIn, type Outcome, type Person, perform } from '../traffic/explore.ts';
import { type Act, longQuestion, timed } from './crowd.ts';

/** One after another for each person, all people at once: everything that the bot offers, in turn. */
export async function mixed(people: readonly Person[], count: number): Promise<readonly Act[]> {
  const acts: Act[] = [];
  let begun = 0;
  const one = async (person: Person, index: number) => {
    let shown: APIMessage | undefined;
    for (let turn = index; begun < count; turn += 7) {
      begun += 1;
      const next = actOf(person, { turn, shown });
      let outcome: Outcome | undefined;
      acts.push(
        await timed(async () => {
          const answer = await next();
          if ('kind' in answer) outcome = answer;
          return answer;
        }),
      );
      shown = messageIn(outcome);
    }
  };
  await Promise.all(people.map(one));
  return acts;
}

interface Now {
  readonly turn: number;
  /** What this person was shown last. */
  readonly shown: APIMessage | undefined;
}

function actOf(person: Person, { turn, shown }: Now): () => Promise<Outcome | readonly unknown[]> {
  const clickable = (shown ? actsOn(shown) : []).filter(({ id }) => !/delete|^advise:share|^vote:/.test(id));
  const click = clickable[turn % clickable.length];
  if (shown && click && turn % 3 > 0) return () => perform(person, shown, click);
  switch (turn % 8) {
    case 0:
      return () => person.command('compare', {});
    case 1:
      return () => person.command('advise', { guide: 'iot-or-m2m' });
    case 2:
      return () => person.complete('ask', 'question', longQuestion(30, turn));
    case 3:
      return () => person.command('browse');
    case 4:
      return () => person.command('ask', { question: longQuestion(600, turn) });
    case 5:
      return () => person.command('about');
    default:
      return () => person.command('ask', { question: longQuestion(40, turn) });
  }
}
