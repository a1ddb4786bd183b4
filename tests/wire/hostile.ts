import {
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import * as fc from 'fast-check';
import type { LocalDiscord } from 'wireside-local-discord';
import { anyText } from '../../bench/ask/anyText.ts';
import { actsOn, messageIn, type Outcome, type Person, perform } from '../../bench/traffic/explore.ts';
import type { SlashCommand } from '../../src/discord/command.ts';
import { button, row } from '../../src/discord/components.ts';
import { publicly } from '../../src/discord/send.ts';

/** One thing that somebody does who means no good. */
export type Hostile =
  | { readonly kind: 'command'; readonly name: string; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'typed'; readonly name: string; readonly option: string; readonly text: string }
  | { readonly kind: 'click'; readonly id: string }
  | { readonly kind: 'form'; readonly id: string; readonly text: string }
  | { readonly kind: 'chat'; readonly text: string; readonly channel: string }
  | { readonly kind: 'menu'; readonly name: string; readonly text: string }
  | { readonly kind: 'shown'; readonly which: number };

/** Names that code may stumble over, and pieces of ids that exist. */
const PIECES = [
  ...['', '0', '-1', '1e9', 'NaN', '__proto__', 'constructor', 'toString', 'null', '999999999999999999999'],
  ...['ask', 'compare', 'advise', 'browse', 'about', 'vote', 'show', 'open', 'pick', 'why', 'numbers'],
  ...['delete', 'go', 'choose', 'start', 'share', 'code', 'page', 'kind', 'topic', 'next', 'stop', 'back'],
  ...['which-tea', 'green-vs-black', 'how-long-to-steep', 'taste', 'time', 'morning', 'faq', 'concept'],
  ...['<@1>', '@everyone', 'Aabc', '…', '\u202e', '👍', ' ', '%', '../..', '$&'],
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: anyText.map((text) => text.replaceAll(':', '').slice(0, 20)) },
);
const id = fc
  .tuple(
    fc.constantFrom('ask', 'compare', 'advise', 'browse', 'about', 'vote', '', 'nobody'),
    fc.array(piece, { maxLength: 6 }),
  )
  .map(([owner, parts]) => [owner, ...parts].join(':').slice(0, 100) || ':');
const text = fc.oneof(
  anyText,
  fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' ')),
);

const OPTIONS = [
  ['ask', 'question'],
  ['compare', 'topic'],
  ['compare', 'aspect'],
  ['compare', 'subjects'],
  ['advise', 'guide'],
  ['advise', 'code'],
] as const;

const chosen = fc.constantFrom(...OPTIONS);

/** Anything that Discord lets a person do with the bot, with any text in it. */
export const hostile: fc.Arbitrary<Hostile> = fc.oneof(
  fc.record({ kind: fc.constant('command' as const), of: chosen, text }).map(({ kind, of, text: typed }) => ({
    kind,
    name: of[0],
    options: { [of[1]]: typed.slice(0, 6_000) },
  })),
  fc
    .record({ kind: fc.constant('typed' as const), of: chosen, text })
    .map(({ kind, of: [name, option], text: typed }) => ({
      kind,
      name,
      option,
      text: typed.slice(0, 6_000),
    })),
  fc.record({ kind: fc.constant('click' as const), id }),
  fc.record({ kind: fc.constant('form' as const), id, text }),
  fc.record({
    kind: fc.constant('chat' as const),
    text: text.map((said) => said.slice(0, 1_900)),
    channel: fc.constantFrom('general', 'questions', 'dm'),
  }),
  fc.record({
    kind: fc.constant('menu' as const),
    name: fc.constantFrom('Answer this', 'Why this answer'),
    text: text.map((said) => said.slice(0, 1_900)),
  }),
  fc.record({ kind: fc.constant('shown' as const), which: fc.nat() }),
);

/** A command that shows what an older or another version might have left: a button or a form of any id. */
export const planted = (form: boolean): SlashCommand => ({
  data: {
    name: form ? 'form' : 'button',
    type: ApplicationCommandType.ChatInput,
    description: 'Plants an id',
    options: [
      { type: ApplicationCommandOptionType.String, name: 'id', description: 'The id', required: true },
    ],
  },
  run: async (interaction) => {
    const custom_id = interaction.options.getString('id', true);
    if (!form) await interaction.reply(publicly({ components: [row(button('planted', custom_id))] }));
    else
      await interaction.showModal({
        custom_id,
        title: 'planted',
        components: [
          {
            type: ComponentType.Label,
            label: 'planted',
            component: {
              type: ComponentType.TextInput,
              custom_id: 'text',
              style: TextInputStyle.Paragraph,
              required: false,
            },
          },
        ],
      });
  },
});

/** What a message was answered with; of a message in chat whether it was at all. */
export type Answered = Outcome['kind'] | 'choices' | 'nothing to do';

type Of<Kind extends Hostile['kind']> = Extract<Hostile, { readonly kind: Kind }>;

/** Does it, and remembers what is shown, so that it can be clicked later. @throws Error where Discord would not let a person do that. */
export function createActs(discord: LocalDiscord, person: Person): (act: Hostile) => Promise<Answered> {
  let shown: APIMessage | undefined;
  const end = (outcome: Outcome): Answered => {
    shown = messageIn(outcome) ?? shown;
    return outcome.kind;
  };
  const acts: { readonly [Kind in Hostile['kind']]: (act: Of<Kind>) => Promise<Answered> } = {
    command: async ({ name, options }) => end(await person.command(name, options)),
    typed: async ({ name, option, text: typed }) => {
      await person.complete(name, option, typed);
      return 'choices';
    },
    click: async ({ id: planted }) => {
      const message = messageIn(await person.command('button', { id: planted }));
      return message ? end(await person.click(message, 'planted')) : 'failed';
    },
    form: async ({ id: planted, text: typed }) => {
      const outcome = await person.command('form', { id: planted });
      if (outcome.kind !== 'modal') return outcome.kind;
      return end(await person.submit(outcome.modal, { text: typed.slice(0, 4_000) }));
    },
    chat: async ({ channel, text: said }) => {
      const answer = discord.waitForMessage(channel === 'dm' ? 'dm:mira' : channel);
      answer.catch(() => {});
      await person.say(channel, channel === 'dm' ? said : `<@${discord.botId}> ${said}`);
      shown = await answer;
      return 'message';
    },
    menu: async ({ name, text: said }) => end(await person.menu(name, await person.say('questions', said))),
    shown: async ({ which }) => {
      const possible = shown ? actsOn(shown) : [];
      const one = possible[which % possible.length];
      return shown && one ? end(await perform(person, shown, one)) : 'nothing to do';
    },
  };
  return (act) => doneBy(acts, act);
}

/** Each kind by its own function, as a switch would do it. */
function doneBy(
  acts: { readonly [Kind in Hostile['kind']]: (act: Of<Kind>) => Promise<Answered> },
  act: Hostile,
): Promise<Answered> {
  switch (act.kind) {
    case 'command':
      return acts.command(act);
    case 'typed':
      return acts.typed(act);
    case 'click':
      return acts.click(act);
    case 'form':
      return acts.form(act);
    case 'chat':
      return acts.chat(act);
    case 'menu':
      return acts.menu(act);
    default:
      return acts.shown(act);
  }
}
