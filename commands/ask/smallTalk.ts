import { rows, text } from '../../src/discord/components.ts';
import { type Audience, deleteButtons, type MessageView } from '../../src/discord/message.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Entry, Pack } from '../../src/knowledge/pack.ts';
import { coverLine, meantButtons, type Ways, waysFrom } from './verdictView.ts';

/** What people say to a bot that is no question of the pack. */
export type SmallTalk = 'thanks' | 'wrong' | 'help' | 'choose';

/** Whole messages, in the languages that the bot speaks; in small letters, without marks at their end. */
const SAID: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'thanks',
    /^(?:ok(?:ay)?,? )?(?:thanks?(?: you)?|thx|ty|cheers|danke(?:schön| schön| dir)?|vielen dank|merci)(?: (?:a lot|so much|very much|sehr|bot))*$/u,
  ],
  [
    'wrong',
    /^(?:no,? |nein,? )?(?:(?:that|this|it)(?:['’]s| is| was)? (?:wrong|not (?:right|true|correct|what i (?:asked|meant))|incorrect)|wrong(?: answer)?|das (?:ist|war) (?:falsch|nicht (?:richtig|was ich (?:meinte|meine)))|(?:das )?stimmt nicht|falsch(?:e antwort)?)$/u,
  ],
  [
    'help',
    /^(?:\/?help(?: me)?(?: please)?|how do (?:i|you) (?:use you|use this|work)|what can (?:you do|i ask)(?: you)?|\/?hilfe|hilf mir|was kannst du|was kann ich fragen|wie funktioniert das)$/u,
  ],
  [
    'choose',
    /^(?:(?:what|which(?: one)?) (?:should|shall|do) (?:i|we) (?:use|choose|take|pick|need|go with)|(?:was|welche[ns]?) (?:soll(?:te|ten|en)?|muss|brauche[n]?) (?:ich|wir)(?: (?:nehmen|nutzen|benutzen|verwenden|wählen))?)$/u,
  ],
];

/** What kind of small talk a message is; undefined where it may be a question. */
export function smallTalkIn(words: string): SmallTalk | undefined {
  const plain = words
    .toLowerCase()
    .replace(/[\s?!.,…]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return SAID.find(([, form]) => form.test(plain))?.[0];
}

export interface Talk {
  readonly kind: SmallTalk;
  readonly pack: Pack;
  readonly audience: Audience;
  readonly ways: Ways;
  /** The entry that was answered just before. */
  readonly shown?: Entry | undefined;
}

/** A sentence to it, and where to go on. */
export function smallTalkView(talk: Talk): MessageView {
  const { pack, audience, ways } = talk;
  return {
    components: [
      text(sentence(talk)),
      ...rows(meantButtons(offered(talk), audience)),
      ...rows([...waysFrom(ways, pack, audience.t), ...deleteButtons(audience)]),
    ],
  };
}

function sentence({ kind, pack, audience: { t } }: Talk): string {
  const { thanks, wrong, help, choose } = t.smallTalk;
  if (kind === 'thanks') return thanks(escapeText(pack.name));
  if (kind === 'help') return `${coverLine(pack, t)}\n${help}`;
  return kind === 'wrong' ? wrong : choose;
}

/** What may have been meant in place of an answer that was wrong, or what others ask. */
function offered({ kind, pack, shown }: Talk): readonly Entry[] {
  if (kind === 'help') return pack.popular;
  if (kind !== 'wrong' || !shown) return [];
  return shown.related.flatMap((id) => pack.entries.get(id) ?? []);
}
