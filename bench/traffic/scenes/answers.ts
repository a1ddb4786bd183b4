import { explore, type Options, offered, type Stage, using } from '../explore.ts';

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

/** What is asked of any pack: of tea, of IoT and M2M, of neither, and what asks nothing. */
export const QUESTIONS: readonly string[] = [
  'what is tea?',
  'whats oolong tea',
  'waht is oolong: a kind of tea?',
  'tea',
  'tea?',
  'how long should tea steep?',
  'how hot should the water be',
  'does tea have caffeine?',
  'What is oolong? And how do I store tea?',
  'What is oolong? How do I store tea? Does tea have caffeine?',
  'What is oolong? Who won the cup final?',
  'green or black tea',
  'difference between green and black tea',
  'taste of green tea',
  'how-long-to-steep',
  'how-long-should-tea-steep',
  'what is iot?',
  'whats M2M',
  'diffrence between iot and m2m',
  'is iot secure',
  'which is better for my business iot or m2m',
  'do humans have to be involved with m2m',
  'lorawan',
  'lorawan range',
  'security',
  'mqtt vs coap',
  'how many iot devices are there',
  'what is a digital twin',
  'who won the cup final yesterday?',
  '**best** pizza in <@1> @everyone',
  'why?',
  'is it secure?',
  'thanks',
  '👍',
  'was ist tee?',
  '¿qué es el té?',
  'hi',
  'help',
  'x'.repeat(90),
  'Good morning everyone in this channel, what is oolong? I have seen it in a shop window yesterday',
];
