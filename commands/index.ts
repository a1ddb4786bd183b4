import type { Command, Library } from '../src/discord/command.ts';
import { drawTables, type Pictures } from '../src/discord/deferredAttachments.ts';
import { type IsPrivateAt, NO_RULES, ruleAt, type ServerRules } from '../src/discord/serverRules.ts';
import type { Learning } from '../src/learning/servers.ts';
import { about } from './about/command.ts';
import { advise } from './advise/command.ts';
import { guideButtons } from './advise/guidesView.ts';
import { goId, startId } from './advise/ids.ts';
import { answerView } from './ask/answerView.ts';
import { ask } from './ask/command.ts';
import { answerThis, whyThis } from './ask/menus.ts';
import type { Ways } from './ask/verdictView.ts';
import { browse } from './browse/command.ts';
import { browseButton } from './browse/views.ts';
import { aspectView, cellView } from './compare/aspectView.ts';
import { compare } from './compare/command.ts';
import { comparisonBeside } from './compare/ids.ts';
import { comparisonButtons } from './compare/overviewView.ts';
import { placeButton, placeView } from './compare/placeView.ts';
import { saveAsAnswer } from './faq/change.ts';
import { faq } from './faq/command.ts';
import { privacy } from './privacy/command.ts';
import { type Choices, setup } from './setup/command.ts';
import { createVote, voteOption } from './vote/command.ts';
import type { KeptVotes } from './vote/sessions.ts';

/** What some commands use beside the knowledge; what only registers the commands needs none of it. */
export interface Tools {
  /** Where votes are kept. */
  readonly votes?: KeptVotes | undefined;
  /** Draws comparisons, and the points of an advice. */
  readonly pictures?: Pictures | undefined;
  /** What servers have of their own, and what is kept to learn from. */
  readonly learning?: Learning | undefined;
  /** What servers can choose from in /setup. */
  readonly choices?: Choices | undefined;
  /** Who runs the bot, as /privacy names them. */
  readonly operator?: string | undefined;
  /** What the managers of servers chose of how the bot behaves. */
  readonly rules?: ServerRules | undefined;
}

/** From what /ask says into the other features. */
export const ways: Ways = {
  browse: browseButton,
  compare: comparisonButtons,
  advise: guideButtons,
  place: placeButton,
  placeView,
};

/** Everything that people can type or choose in Discord. What a feature needs of another is handed over here. */
export function commandsFor(library: Library, tools: Tools = {}): readonly Command[] {
  const { votes, pictures, learning, choices, operator, rules = NO_RULES } = tools;
  const isPrivateAt: IsPrivateAt = (place) => ruleAt(rules, place).private;
  const vote = votes && createVote(votes, library, { goId, startId });
  const draw = pictures && drawTables(pictures);
  const drawing = { ...ways, draw };
  return [
    ask(library, { cellView, comparisonBeside, isPrivateAt, learning, ways: drawing }),
    compare(library, { pictures, isPrivateAt }),
    advise(library, { aspectView, isPrivateAt, voteOption, vote, pictures }),
    browse(library, (shown) => answerView({ ...shown, draw })),
    about(library),
    faq(library, learning),
    setup(library, learning, choices),
    privacy(library, learning, operator),
    answerThis(library, { ways: drawing, learning }),
    whyThis(library, learning),
    saveAsAnswer(library),
  ];
}
