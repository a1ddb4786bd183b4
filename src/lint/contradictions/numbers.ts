import { rankOf, stemmerOf } from '../../answer/text/words.ts';
import { type Finding, placeOf } from '../finding.ts';
import { subjectsIn, type Tokenise } from '../vocabulary.ts';
import { canBothHold, type Quantity, quantitiesIn } from './quantity.ts';
import type { Statement } from './statements.ts';

/** An amount, and what it is said about. */
interface Claim {
  readonly statement: Statement;
  readonly quantity: Quantity;
  readonly topics: Topics;
}

/**
 * Amounts of one kind that two texts give for the same topic and that cannot both hold. Texts are held against the
 * cells of comparisons where they share a telling word, and against each other where they share a name such as LTE.
 */
export function lintNumbers(statements: readonly Statement[], tokenise: Tokenise): readonly Finding[] {
  const topicsOf = buildTopics(statements, tokenise);
  const claims = statements.flatMap((statement) => {
    const quantities = quantitiesIn(statement.text);
    const rest = quantities.reduce((text, quantity) => text.replace(quantity.text, ' '), statement.text);
    const topics = topicsOf({ ...statement, text: rest });
    return quantities.map((quantity) => ({ statement, quantity, topics }));
  });
  const findings: Finding[] = [];
  let more: Claim | undefined;
  let count = 0;
  for (const [earlier, later] of contradictions(claims)) {
    if (findings.length < MOST) findings.push(finding(earlier, later));
    else {
      more ??= later;
      count += 1;
    }
  }
  return more ? [...findings, moreFindings(more, count)] : findings;
}

/** Findings that are told one by one: nobody mends more before looking again. The others are counted. */
const MOST = 300;

type Pair = readonly [earlier: Claim, later: Claim];

/** Of each two entries the first amounts of one kind that cannot both hold; none where any that may be about one thing fit. */
function* contradictions(claims: readonly Claim[]): Iterable<Pair> {
  const earlier: Claim[] = [];
  for (const own of runsOf(claims)) {
    const pairs = new Map<string, Pair | 'fits'>();
    for (const later of own) for (const one of earlier) hold(pairs, one, later);
    for (const pair of pairs.values()) if (pair !== 'fits') yield pair;
    earlier.push(...own);
  }
}

/** Claims of one entry stand together: an entry is held against those before it, and then nothing of it is kept. */
function* runsOf(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  let run: Claim[] = [];
  for (const claim of claims) {
    if (run[0] && run[0].statement.entry !== claim.statement.entry) {
      yield run;
      run = [];
    }
    run.push(claim);
  }
  if (run.length > 0) yield run;
}

function hold(pairs: Map<string, Pair | 'fits'>, earlier: Claim, later: Claim): void {
  if (earlier.quantity.dimension !== later.quantity.dimension || shared(earlier, later).length === 0) return;
  const key = `${earlier.statement.entry.id},${later.quantity.dimension}`;
  if (canBothHold(earlier.quantity, later.quantity)) pairs.set(key, 'fits');
  else if (!pairs.has(key)) pairs.set(key, [earlier, later]);
}

/** The words that say that two amounts are about one thing; none where they may be about two. */
function shared(earlier: Claim, later: Claim): readonly string[] {
  if (earlier.statement.entry === later.statement.entry) return [];
  if (earlier.quantity.dimension !== later.quantity.dimension) return [];
  const subjects = [...earlier.topics.subjects, ...later.topics.subjects];
  const bothName = earlier.topics.subjects.length > 0 && later.topics.subjects.length > 0;
  if (bothName && new Set(subjects).size === subjects.length) return [];
  const isCell = earlier.statement.entry.aspectOf !== undefined;
  return [...later.topics.telling]
    .filter(([key]) => earlier.topics.telling.has(key) && (isCell || later.topics.names.has(key)))
    .map(([, word]) => word);
}

const finding = (earlier: Claim, later: Claim): Finding => ({
  severity: 'warning',
  check: 'numbers-differ',
  ...placeOf(later.statement.entry),
  message: `says “${later.quantity.text}” where ${earlier.statement.entry.id} says “${earlier.quantity.text}”, both about ${shared(earlier, later).join(', ')}`,
  fix: 'hold both against their sources and correct the wrong one, or say what each is about',
});

const moreFindings = ({ statement }: Claim, count: number): Finding => ({
  severity: 'warning',
  check: 'numbers-differ',
  ...placeOf(statement.entry),
  message: `is the first of ${count.toLocaleString('en')} more places with another number than elsewhere`,
  fix: 'correct those that are named, and check again',
});

/** What a statement is about. */
interface Topics {
  /** Words that few entries use: stem → as it is written. */
  readonly telling: ReadonlyMap<string, string>;
  /** The stems of those that are written with a digit or two capitals: NB-IoT, LTE. */
  readonly names: ReadonlySet<string>;
  /** The ids of the subjects it names, or of the one whose cell it stands in. */
  readonly subjects: readonly string[];
}

/** A word that more than this part of the entries use tells none of them apart; in a small pack, more than four. */
const TELLING_PART = 0.15;
const TELLING_ENTRIES = 4;
/** So many of the commonest words of speech tell nothing. */
const COMMON = 1_500;
const stem = stemmerOf('en');

/** Builds what finds the topics of a statement among `statements`. */
export function buildTopics(
  statements: readonly Statement[],
  tokenise: Tokenise,
): (statement: Statement) => Topics {
  const wordsIn = (text: string) =>
    tokenise(text).flatMap(({ word, subject }) => (subject === undefined ? word : []));
  const holders = new Map<string, Set<string>>();
  for (const { entry, text } of statements)
    for (const key of wordsIn(text).map(stem))
      holders.set(key, (holders.get(key) ?? new Set()).add(entry.id));
  const entries = new Set(statements.map(({ entry }) => entry.id)).size;
  const most = Math.max(TELLING_ENTRIES, TELLING_PART * entries);
  const isTelling = (word: string) =>
    /^(?!\d+$)../.test(word) &&
    (rankOf(word) ?? COMMON + 1) > COMMON &&
    (holders.get(stem(word))?.size ?? 0) <= most;
  return (statement) => {
    const { text, subject } = statement;
    const telling = wordsIn(text).filter(isTelling);
    const names = (text.match(NAME) ?? []).flatMap(wordsIn).map(stem);
    return {
      telling: new Map(telling.map((word) => [stem(word), word])),
      names: new Set(names),
      subjects: subject === undefined ? subjectsIn(tokenise(text)) : [subject],
    };
  };
}

const NAME = /[\p{L}\p{N}-]*(?:\p{Lu}[\p{L}\p{N}-]*\p{Lu}|\d)[\p{L}\p{N}-]*/gu;
