import type { Comparison, Entry } from '../../knowledge/pack.ts';
import { type Finding, placeOf } from '../finding.ts';
import type { Token, Tokenise } from '../vocabulary.ts';
import { baseForms, polarityIn } from './comparative.ts';
import { polarAnswer, type Statement } from './statements.ts';

/**
 * Comparatives that the short forms of a comparison's cells speak against: “M2M is broader” where the cell of IoT
 * says broad and that of M2M narrow. English only.
 */
export function lintWrongSide(
  comparisons: Iterable<Comparison>,
  statements: readonly Statement[],
  tokenise: Tokenise,
): readonly Finding[] {
  const claims = orderClaims(statements, tokenise);
  return [...comparisons].flatMap((comparison) =>
    claims.flatMap((claim) => contradictions(claim, comparison).slice(0, 1)),
  );
}

function contradictions(claim: OrderClaim, comparison: Comparison): readonly Finding[] {
  const adjective = baseForms(claim.adjective);
  return comparison.aspects.flatMap(({ name, cells, entry }) => {
    const own = cells.get(claim.subject);
    if (!own) return [];
    const others = [...cells].filter(([subject]) => subject !== claim.subject);
    const against = others.find(([, { brief }]) => {
      const theirs = polarityIn(brief, adjective);
      const lead = claim.sign * (polarityIn(own.brief, adjective) - theirs);
      return theirs !== 0 && (claim.isDenied ? lead > 0 : lead < 0);
    });
    return against
      ? [finding(claim, { comparison, name, entry, own: own.brief, other: against[1].brief })]
      : [];
  });
}

interface Against {
  readonly comparison: Comparison;
  readonly name: string;
  readonly entry: string;
  readonly own: string;
  readonly other: string;
}

function finding({ entry, subject, adjective, sign, isDenied }: OrderClaim, against: Against): Finding {
  const name = against.comparison.subjects.find(({ id }) => id === subject)?.name ?? subject;
  const degree = /er$/.test(adjective) ? adjective : `${sign > 0 ? 'more' : 'less'} ${adjective}`;
  return {
    severity: 'warning',
    check: 'wrong-side',
    ...placeOf(entry),
    message: `says that ${name} is ${isDenied ? 'not ' : ''}${degree}, but “${against.name}” in ${against.comparison.id} has “${against.own}” for it and “${against.other}” for the other`,
    fix: `correct the answer, or the cells of ${against.entry}`,
  };
}

/** “S is cheaper”: 1; “S is less open”: -1. */
interface Said {
  readonly subject: string;
  readonly adjective: string;
  readonly sign: -1 | 1;
}

/** That one subject has more of a quality than the others, or that it has not. */
interface OrderClaim extends Said {
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
