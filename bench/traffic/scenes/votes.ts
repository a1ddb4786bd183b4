import type { APIMessage } from 'discord.js';
import { actNamed, actsOn, messageIn, offered, type Person, perform, type Stage, using } from '../explore.ts';

/** Votes: on every guide, by the host’s word and by time; the bot is killed in the middle. */
export async function vote(stage: Stage): Promise<void> {
  for (const guide of await offered(stage.discord.person('mira'), 'advise', 'guide'))
    for (const minutes of [0, 60]) await voteOn(stage, guide, minutes);
}

const ROUNDS = 4;

async function voteOn(stage: Stage, guide: string, minutes: number): Promise<void> {
  const { discord, bot, notebook } = stage;
  const mira = discord.person('mira');
  const begun = await using(mira, 'advise', { guide, together: minutes })(notebook);
  if (!begun) return;
  const now = () => discord.messages('general').find(({ id }) => id === begun.id) ?? begun;
  for (let round = 0; round < ROUNDS; round += 1) {
    await ballots(stage, now, round + minutes);
    if (round === 1) {
      await bot.stop('SIGKILL');
      await notebook.step('vote: killed and started again', bot.start);
    }
    for (const person of [discord.person('ada'), mira]) {
      const on = actNamed(now(), /^advise:together:\d+:next:/);
      // Only the host may, and moderators.
      if (on && (round === 0 || person === mira))
        await notebook.step(`vote on ${guide}: go on`, () => perform(person, now(), on));
    }
  }
  const stop = actNamed(now(), /:stop:/);
  if (stop) await notebook.step(`vote on ${guide}: stop`, () => perform(mira, now(), stop));
  for (const act of actsOn(now()))
    await notebook.step(`vote is over: ${act.label}`, () => perform(discord.person('tomas'), now(), act));
}

/** Everybody votes; the last takes it back. */
async function ballots({ discord, notebook }: Stage, now: () => APIMessage, round: number): Promise<void> {
  const people: readonly Person[] = [discord.person('mira'), discord.person('tomas'), discord.person('ada')];
  for (const [n, person] of people.entries()) {
    const choices = actsOn(now()).filter(({ id }) => /^advise:together:\d+:vote:/.test(id));
    const act = choices[(round + (n === 2 ? 1 : 0)) % choices.length];
    if (!act) return;
    const ballot = messageIn(await notebook.step(`vote: ${act.label}`, () => perform(person, now(), act)));
    const back = actNamed(ballot, /:back:/);
    if (ballot && back && n === 2)
      await notebook.step('vote: taken back', () => perform(person, ballot, back));
  }
}
