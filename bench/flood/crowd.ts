import { setTimeout as after } from 'node:timers/promises';
import type { Outcome, Person } from '../traffic/explore.ts';

/** What became of one act: whether it was answered, and after how many milliseconds. */
export interface Act {
  readonly ms: number;
  readonly isAnswered: boolean;
}

/** An act with its time; what the stand-in refuses, or nobody answers in 3 seconds, is not answered. */
export async function timed(act: () => Promise<Outcome | readonly unknown[]>): Promise<Act> {
  const before = performance.now();
  const isAnswered = await act().then(
    (outcome) => !('kind' in outcome) || outcome.kind !== 'failed',
    () => false,
  );
  return { ms: performance.now() - before, isAnswered };
}

/** Milliseconds between two questions of one person: quicker than people read. */
const PAUSE = 250;

/** Each of these people asks now and then, and waits for the answer, until `until` settles. */
export async function askMeanwhile(
  people: readonly Person[],
  questions: readonly string[],
  until: Promise<unknown>,
): Promise<readonly Act[]> {
  const acts: Act[] = [];
  let isOver = false;
  const end = until.finally(() => {
    isOver = true;
  });
  const one = async (person: Person, index: number) => {
    await after((PAUSE * index) / people.length);
    for (let turn = index; !isOver; turn += people.length) {
      const question = questions[turn % questions.length] ?? '';
      acts.push(await timed(() => person.command('ask', { question })));
      await after(PAUSE);
    }
  };
  await Promise.all([end, ...people.map(one)]);
  return acts;
}

/** `count` words of a story that holds questions, different for each `seed`, cut to `length` characters. */
export function longQuestion(length: number, seed: number): string {
  const words =
    'what is the diffrence between iot and m2m in power cost security gateway sensors network qwxzy how does a fridge talk banana roaming modem latency'.split(
      ' ',
    );
  let text = `${seed}`;
  for (let turn = seed; text.length < length; turn += 1) {
    const word = words[(turn * 7 + seed * (turn % 5)) % words.length];
    text += ` ${word}${turn % 9 === 0 ? '?' : ''}`;
  }
  return text.slice(0, length);
}

/** What one member does at once: floods of the three kinds that the bot answers. Resolves when Discord has given up on all of it. */
export async function flood(member: Person, mention: string): Promise<readonly Act[]> {
  const questions = Array.from({ length: 1_000 }, (_, seed) =>
    timed(() => member.command('ask', { question: longQuestion(6_000, seed) })),
  );
  const typed = Array.from({ length: 1_000 }, (_, seed) =>
    timed(() => member.complete('ask', 'question', longQuestion(80, seed))),
  );
  for (let seed = 0; seed < 60; seed += 1)
    await member.say('general', `${mention} ${longQuestion(1_900, seed)}`);
  return Promise.all([...questions, ...typed]);
}

/** The same member goes on with 50 long questions a second. */
export async function goOn(member: Person, seconds: number): Promise<readonly Act[]> {
  const acts: Promise<Act>[] = [];
  for (let second = 0; second < seconds; second += 1) {
    for (let tenth = 0; tenth < 10; tenth += 1) {
      for (let each = 0; each < 5; each += 1)
        acts.push(timed(() => member.command('ask', { question: longQuestion(6_000, 2_000 + acts.length) })));
      await after(100);
    }
  }
  return Promise.all(acts);
}
