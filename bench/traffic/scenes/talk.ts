import { actNamed, explore, type Options, offered, perform, type Stage, using } from '../explore.ts';
import { QUESTIONS } from './answers.ts';
import { walkTo } from './guides.ts';

const MORE = [
  'is it secure?',
  'and how do I store it?',
  'thanks',
  'why?',
  'what about m2m?',
  'is oolong?',
  'lorawan',
];

/** Mentions, replies and direct messages. */
export async function chat(stage: Stage): Promise<void> {
  const { discord, notebook } = stage;
  const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
  const bot = `<@${discord.botId}>`;
  for (const question of QUESTIONS) await talk(stage, question);
  for (const question of QUESTIONS.slice(0, 12))
    await notebook.step(`dm “${question}”`, () => mira.say('dm', question));
  const question = await tomas.say('general', `${bot} how long should tea steep?`);
  const hidden = await tomas.say('general', 'how long should tea steep?');
  await notebook.step('chat: the name alone', () => mira.say('general', bot));
  for (const replyTo of [question, hidden])
    await notebook.step('chat: pointed at', () => mira.say('general', `${bot} ^`, { replyTo }));
  await notebook.step('chat: not addressed', () => mira.say('general', 'what is tea?'));
  await notebook.step('chat: everyone', () => mira.say('general', '@everyone what is tea?'));
}

/** A question by the bot's name, every button under its answer, and what may be said next. */
async function talk({ discord, notebook }: Stage, question: string): Promise<void> {
  const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
  const name = `chat “${question}”`;
  const said = await notebook.step(name, () => mira.say('general', `<@${discord.botId}> ${question}`));
  const answer = discord
    .messages('general')
    .find(({ message_reference }) => said && message_reference?.message_id === said.id);
  if (!answer) return;
  await explore({ notebook, person: tomas, root: async () => answer, depth: 1, name: `${name}, Tomas` });
  for (const more of MORE)
    await notebook.step(`${name}, then “${more}”`, () => mira.say('general', more, { replyTo: answer }));
  await notebook.step(`${name}: why`, () => mira.menu('Why this answer', answer));
  const deletes = actNamed(answer, /^ask:delete:/);
  if (deletes) await notebook.step(`${name} deleted`, () => perform(mira, answer, deletes));
}

/** Posts in the forum. */
export async function forum({ discord, notebook }: Stage): Promise<void> {
  const mira = discord.person('mira');
  for (const title of QUESTIONS)
    await notebook.step(`post “${title}”`, () => mira.post(title, 'It says so.'));
}

/** The same for somebody who has Discord in German. */
export async function german({ discord, notebook }: Stage): Promise<void> {
  const ada = discord.person('ada', { locale: 'de' });
  const guides = await offered(ada, 'advise', 'guide');
  for (const question of QUESTIONS) await using(ada, 'ask', { question })(notebook);
  const roots: readonly (readonly [string, Options])[] = [
    ['ask', { question: 'what is tea?' }],
    ['ask', { question: 'security' }],
    ['compare', {}],
    ['advise', {}],
    ['browse', {}],
    ['about', {}],
    ['compare', { topic: 'zebra crossing' }],
    ...guides.map((guide) => ['advise', { guide, together: 60 }] as const),
  ];
  for (const [command, options] of roots) {
    const root = using(ada, command, options);
    await explore({ notebook, person: ada, root, depth: 2, name: `German ${command}` });
  }
  for (const guide of guides)
    for (const walk of [0, 1, 2]) {
      const root = walkTo({ person: ada, guide, walk });
      await explore({ notebook, person: ada, root, depth: 1, name: `German ${guide} ${walk}` });
    }
  discord.person('ada', { locale: 'en-GB' });
}
