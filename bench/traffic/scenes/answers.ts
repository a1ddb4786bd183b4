import { explore } from '../explore.ts';
import { QUESTIONS } from '../questions.ts';
import { type Options, offered, type Stage, using } from './stage.ts';

const TYPED = ['', 't', 'tea', 'what is', 'iot', 'secu', 'lora', 'water', 'taste', 'zzz'];

const COMPLETED = [
  ['ask', 'question'],
  ['compare', 'topic'],
  ['compare', 'aspect'],
  ['compare', 'subjects'],
  ['advise', 'guide'],
] as const;

/** What is offered while somebody types. */
export async function complete({ discord, notebook }: Stage): Promise<void> {
  const mira = discord.person('mira');
  for (const [command, option] of COMPLETED)
    for (const typed of TYPED)
      await notebook.step(`complete ${command} ${option} “${typed}”`, () =>
        mira.complete(command, option, typed),
      );
}

/** `/ask` and every button under what it answers, for whoever asked and for somebody else; the menus of messages. */
export async function ask({ discord, notebook }: Stage): Promise<void> {
  const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
  const [his, hers] = [new Set<string>(), new Set<string>()];
  for (const question of [...QUESTIONS, ...(await offered(mira, 'ask', 'question'))]) {
    const root = using(mira, 'ask', { question });
    await explore({ notebook, person: tomas, root, depth: 1, seen: his, name: `ask “${question}”, Tomas` });
    await explore({ notebook, person: mira, root, depth: 2, seen: hers, name: `ask “${question}”` });
  }
  const more: readonly Options[] = [
    { private: true },
    { for: 'tomas' },
    { for: 'mira' },
    { for: discord.botId },
    { private: true, for: 'tomas' },
  ];
  for (const options of more) await using(mira, 'ask', { question: 'what is tea', ...options })(notebook);
  const said = await tomas.say('general', 'how hot should the water be');
  const answer = await using(mira, 'ask', { question: 'what is tea?' })(notebook);
  for (const message of [said, answer])
    for (const menu of ['Answer this', 'Why this answer'])
      if (message) await notebook.step(menu, () => mira.menu(menu, message));
}

/** `/compare`: every comparison that there is, by topic, subjects and aspect, and what is beside them. */
export async function compare({ discord, notebook }: Stage): Promise<void> {
  const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
  const wanted: readonly Options[] = [
    {},
    ...(await offered(mira, 'compare', 'topic')).map((topic) => ({ topic })),
    { topic: 'zebra crossing' },
    { subjects: 'black tea vs green tea' },
    { subjects: 'green tea' },
    { subjects: 'iot, m2m' },
    { subjects: 'MQTT and CoAP' },
    { aspect: 'taste' },
    { aspect: 'security' },
    { aspect: 'zzz' },
  ];
  for (const options of wanted) {
    const [root, name] = [using(mira, 'compare', options), `compare ${JSON.stringify(options)}`];
    // Once more, for pictures that have come by then.
    await root(notebook);
    await explore({ notebook, person: tomas, root, depth: 1, name: `${name}, Tomas` });
    await explore({ notebook, person: mira, root, depth: 2, name });
  }
}

/** `/browse` and `/about`. */
export async function browse({ discord, notebook }: Stage): Promise<void> {
  const mira = discord.person('mira');
  await explore({ notebook, person: mira, root: using(mira, 'browse'), depth: 3, name: 'browse' });
  await using(mira, 'about')(notebook);
}
