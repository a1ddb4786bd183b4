import type { APIMessage } from 'discord.js';
import {
  actNamed,
  actsOn,
  explore,
  messageIn,
  offered,
  type Person,
  perform,
  type Stage,
  using,
} from '../explore.ts';
import type { Notebook } from '../notebook.ts';

/** Ways through a guide that are the same in each run, and how many of them are looked at closely. */
const WALKS = 12;
const CLOSELY = 2;

/** `/advise`: walks to the end, everything that can be clicked there, codes. */
export async function advise({ discord, notebook }: Stage): Promise<void> {
  const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
  await explore({ notebook, person: mira, root: using(mira, 'advise'), depth: 2, name: 'advise' });
  for (const guide of await offered(mira, 'advise', 'guide'))
    for (let walk = 0; walk < WALKS; walk += 1) {
      const [root, name] = [walkTo({ person: mira, guide, walk }), `advise ${guide} ${walk}`];
      await explore({ notebook, person: mira, root, depth: walk < CLOSELY ? 2 : 1, name });
      if (walk < CLOSELY) await share({ discord, notebook }, { person: mira, guide, walk });
      const code = /Code: `(\w[\w-]*)`/.exec(JSON.stringify((await root(notebook))?.components ?? []))?.[1];
      if (code) await using(tomas, 'advise', { code })(notebook);
    }
  for (const code of ['Axxxxxx', 'nonsense', ' ']) await using(mira, 'advise', { code })(notebook);
  await using(mira, 'advise', { guide: 'no-such-guide' })(notebook);
}

async function share({ discord, notebook }: Omit<Stage, 'bot'>, way: Way): Promise<void> {
  const name = `advise ${way.guide} ${way.walk} shared`;
  const root = async (into: Notebook) => {
    const end = await walkTo(way)(notebook.inHaste());
    const act = actNamed(end, /^advise:share:/);
    return end && act && messageIn(await into.step(name, () => perform(way.person, end, act)));
  };
  await explore({ notebook, person: discord.person('tomas'), root, depth: 1, name });
}

interface Way {
  readonly person: Person;
  readonly guide: string;
  readonly walk: number;
}

/** Answers a guide to its end: each walk by another rule, the first with nothing but “don’t know”. */
export const walkTo = (way: Way) => async (notebook: Notebook) => {
  let shown = messageIn(await way.person.command('advise', { guide: way.guide }));
  for (let step = 1; shown && step < 40; step += 1) {
    const after = await oneStep(shown, way, { step, notebook });
    if (!after) break;
    shown = after;
  }
  return shown;
};

async function oneStep(
  message: APIMessage,
  { person, guide, walk }: Way,
  { step, notebook }: { readonly step: number; readonly notebook: Notebook },
): Promise<APIMessage | undefined> {
  const answers = actsOn(message).filter(({ id }) => /^advise:(go|choose):/.test(id));
  const act = answers[walk === 0 ? answers.length - 1 : (walk * 7 + step * walk) % answers.length];
  if (!act) return undefined;
  const did = `advise ${guide} ${walk}.${step} ${act.label}`;
  return messageIn(await notebook.step(did, () => perform(person, message, act)));
}

/** `/advise` with its form: handed in blank, and with the first choice of each question. */
export async function form({ discord, notebook }: Stage): Promise<void> {
  const mira = discord.person('mira');
  for (const guide of await offered(mira, 'advise', 'guide'))
    for (const filled of [false, true]) {
      const did = `form of ${guide}, ${filled ? 'filled' : 'blank'}`;
      const shown = await notebook.step(did, () => mira.command('advise', { guide, express: true }));
      if (shown?.kind !== 'modal') continue;
      const values = filled ? firstChoices(JSON.stringify(shown.modal)) : {};
      await notebook.step(`${did}, handed in`, () => mira.submit(shown.modal, values));
    }
  await using(mira, 'advise', { express: true })(notebook);
}

function firstChoices(modal: string): Readonly<Record<string, string>> {
  const fields = modal.matchAll(/"custom_id":"([^":]+)"[^[]*"options":\[[^\]]*?"value":"([^"]+)"/g);
  return Object.fromEntries([...fields].map(([, id = '', value = '']) => [id, value]));
}
