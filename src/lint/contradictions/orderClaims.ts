import type { Entry } from '../../knowledge/pack.ts';
import type { Token, Tokenise } from '../subjectNames.ts';
import { polarAnswer } from './polarAnswer.ts';
import type { Statement } from './statements.ts';

/** “S is cheaper”: 1; “S is less open”: -1. */
interface Said {
  readonly subject: string;
  readonly adjective: string;
  readonly sign: -1 | 1;
}

/** That one subject has more of a quality than the others, or that it has not. */
export interface OrderClaim extends Said {
  readonly entry: Entry;
  /** Where the claim is that this is not so: Is S cheaper? No. */
  readonly isDenied: boolean;
}

/** What statements, and a yes or no to an entry's question, say of the subjects by comparatives. */
export function orderClaims(statements: readonly Statement[], tokenise: Tokenise): readonly OrderClaim[] {
  const entries = [...new Set(statements.map(({ entry }) => entry))];
  return [
    ...statements.flatMap(({ entry, text }) =>
      saidIn(tokenise(text)).map((said) => ({ ...said, entry, isDenied: false })),
    ),
    ...entries.flatMap((entry) => answered(entry, tokenise)),
  ];
}

/** The claim that a yes or no makes of a question such as “Is M2M cheaper than IoT?”. */
function answered(entry: Entry, tokenise: Tokenise): readonly OrderClaim[] {
  const isYes = polarAnswer(entry.answer);
  const [verb, subject, ...rest] = tokenise(entry.question);
  if (isYes === undefined || !subject || !isVerb(verb)) return [];
  return saidIn([subject, { word: 'is' }, ...rest]).map((said) => ({ ...said, entry, isDenied: !isYes }));
}

/** “An M2M link is cheaper” says it of M2M. */
const STANDS_FOR_SUBJECT = new Set(
  'link links system systems solution solutions device devices project projects'.split(' '),
);
const PASSED_OVER = new Set(
  'the a an much far often usually typically generally also even still clearly somewhat always'.split(' '),
);

/** What a sentence says of the subjects that it names; nothing of “it”, and nothing where it is denied. */
const saidIn = (tokens: readonly Token[]): readonly Said[] =>
  tokens.flatMap(({ subject }, at) => (subject === undefined ? [] : saidOf(subject, tokens.slice(at + 1))));

function saidOf(subject: string, after: readonly Token[]): readonly Said[] {
  const [verb, ...rest] = STANDS_FOR_SUBJECT.has(after[0]?.word ?? '') ? after.slice(1) : after;
  const [first, second] = rest.filter(({ word }) => !PASSED_OVER.has(word));
  if (!isVerb(verb) || !first) return [];
  if (second && first.word === 'more') return [{ subject, adjective: second.word, sign: 1 }];
  if (second && first.word === 'less') return [{ subject, adjective: second.word, sign: -1 }];
  return /..er$/.test(first.word) ? [{ subject, adjective: first.word, sign: 1 }] : [];
}

const isVerb = (token: Token | undefined): boolean => /^(is|are)$/.test(token?.word ?? '');
