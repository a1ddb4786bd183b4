import { DIGITS, shortHash } from '../base/hash.ts';
import type { Guide } from '../knowledge/pack.ts';
import { en, type Translations } from '../locales/en.ts';
import { LocalizedError } from '../locales/translator.ts';
import { outcomeFor } from './advice.ts';
import { type Answers, sortAnswers } from './answers.ts';
import { byId, modelOf } from './guideModel.ts';
import { labelsOf } from './labels.ts';

/** Characters of each part: the salt, the structure, each answer, the outcome, the check. */
const SALT = 1;
const STRUCTURE = 4;
const ANSWER = 3;
const OUTCOME = 2;
const CHECK = 2;

/** What a code stands for in a guide. */
export interface Replay {
  readonly answers: Answers;
  /** The guide has other questions or choices than the one that the code was made with. */
  readonly changed: boolean;
  /** How many of the code's answers the guide no longer knows. */
  readonly lost: number;
}

/**
 * The answers and what they lead to as a short text of A-Z, a-z, 0-9, - and _ to hand on: 9 characters and 3 for each
 * answer, the same for every order of answers. It names questions and choices by hashes of their ids, so it survives
 * other wording and another order, and what a later version of the guide still knows of it can be read there.
 * @throws UserError where an answer is not a choice of its question.
 */
export function code(guide: Guide, given: Answers): string {
  const { answers } = sortAnswers(guide, given);
  const sorted = new Map([...answers].sort(([a], [b]) => (a < b ? -1 : 1)));
  return written(guide, sorted, outcomeMark(guide, outcomeFor(guide, answers)));
}

/**
 * The answers in the order in which they were given, as a text like a code but without the outcome: 7 characters and 3
 * for each answer.
 * @throws UserError where an answer is not a choice of its question.
 */
export const trail = (guide: Guide, answers: Answers): string =>
  written(guide, sortAnswers(guide, answers).answers, '');

function written(guide: Guide, answers: Answers, outcome: string): string {
  const { salt, structure } = keyOf(guide);
  const marks = [...answers].map((answer) => mark(guide, salt, pairName(answer)));
  const body = [salt, structure, ...marks, outcome].join('');
  return body + shortHash(body, CHECK);
}

/**
 * The answers that a code or a trail stands for, in its order.
 * @throws UserError where the code is damaged, or is none of this guide.
 */
export function answersOf(guide: Guide, code: string): Replay {
  const parts = partsOf(code);
  const answers = knownAnswers(guide, parts);
  if (!fits(guide, parts)) throw new LocalizedError(({ troubles }) => troubles.otherGuidesCode(guide.title));
  return {
    answers: new Map(answers),
    changed: parts.structure !== keyOf(guide).structure,
    lost: parts.marks.length - answers.length,
  };
}

/**
 * The guide that a code is of: the one of its very version, else the one that knows most of its answers.
 * @throws UserError where the code is damaged, or is of none of the guides.
 */
export function guideOfCode(guides: Iterable<Guide>, code: string): Guide {
  const parts = partsOf(code);
  const known = (guide: Guide) =>
    parts.structure === keyOf(guide).structure ? Infinity : knownAnswers(guide, parts).length;
  const [best] = [...guides]
    .filter((guide) => fits(guide, parts))
    .sort((a, b) => known(b) - known(a) || byId(a, b));
  if (best) return best;
  throw new LocalizedError(({ troubles }) => troubles.nobodysCode);
}

/** The outcome that a code was made with. */
interface Former {
  /** Null for no recommendation, undefined where the guide no longer has it. */
  readonly outcome: string | null | undefined;
}

/**
 * The outcome that a code was made with; undefined for a trail, which does not tell.
 * @throws UserError where the code is damaged.
 */
export function formerOutcome(guide: Guide, code: string): Former | undefined {
  const { outcome } = partsOf(code);
  if (outcome === '') return undefined;
  const ids = [null, ...guide.outcomes.map(({ id }) => id)];
  return { outcome: ids.find((id) => outcomeMark(guide, id) === outcome) };
}

interface Parts {
  readonly salt: string;
  readonly structure: string;
  readonly marks: readonly string[];
  /** Blank in a trail. */
  readonly outcome: string;
}

function partsOf(code: string): Parts {
  const body = code.slice(0, -CHECK);
  const rest = body.slice(SALT + STRUCTURE);
  const end = rest.length % ANSWER === OUTCOME ? rest.length - OUTCOME : rest.length;
  const whole = body.length >= SALT + STRUCTURE && end % ANSWER === 0;
  if (!whole || body + shortHash(body, CHECK) !== code)
    throw new LocalizedError(({ troubles }) => troubles.brokenCode(code.slice(0, 60)));
  return {
    salt: body.slice(0, SALT),
    structure: body.slice(SALT, SALT + STRUCTURE),
    marks: rest.slice(0, end).match(/.{3}/g) ?? [],
    outcome: rest.slice(end),
  };
}

const fits = (guide: Guide, parts: Parts): boolean =>
  parts.structure === keyOf(guide).structure || knownAnswers(guide, parts).length > 0;

function knownAnswers(guide: Guide, { salt, marks }: Parts): readonly Pair[] {
  const known = marksOf(guide, salt);
  return marks.map((each) => known.get(each)).filter((pair) => pair !== undefined);
}

const keys = new WeakMap<Guide, Pick<Parts, 'salt' | 'structure'>>();

/** The beginning of every code of a guide: worked out once for each guide. */
function keyOf(guide: Guide): Pick<Parts, 'salt' | 'structure'> {
  const key = keys.get(guide) ?? { salt: saltOf(guide), structure: structureOf(guide) };
  keys.set(guide, key);
  return key;
}

/** A hash of the guide's id and of the ids of its questions and choices: other words are the same structure. */
const structureOf = (guide: Guide): string =>
  shortHash(`${guide.id}:${pairsOf(guide).map(pairName).sort()}`, STRUCTURE);

/** The first salt with which no two answers of the guide have the same mark. */
function saltOf(guide: Guide): string {
  const pairs = pairsOf(guide).length;
  const salt = [...DIGITS].find((each) => marksOf(guide, each).size === pairs);
  if (salt === undefined) throw new Error(`${guide.id} has too many choices to tell them apart in a code`);
  return salt;
}

const marksOf = (guide: Guide, salt: string): ReadonlyMap<string, Pair> =>
  new Map(pairsOf(guide).map((pair) => [mark(guide, salt, pairName(pair)), pair]));

const mark = (guide: Guide, salt: string, name: string): string =>
  shortHash(`${salt}${guide.id}:${name}`, ANSWER);

/** Needs no salt: where two of ten outcomes shared a mark, the first would be named for the second. */
const outcomeMark = (guide: Guide, outcome: string | null): string =>
  shortHash(`${guide.id}>${outcome ?? ''}`, OUTCOME);

type Pair = readonly [question: string, choice: string];

const pairName = ([question, choice]: Pair): string => `${question}=${choice}`;

const pairsOf = (guide: Guide): readonly Pair[] =>
  modelOf(guide).questions.flatMap(({ id, options }) => options.map((option): Pair => [id, option.id]));

/**
 * What has changed since a code was made: answers that no longer count, and another outcome. Plain text.
 * @returns undefined where nothing has.
 * @throws UserError where the code is damaged, or is none of this guide.
 */
export function replayNote(guide: Guide, code: string, { advice }: Translations = en): string | undefined {
  const { notes } = advice;
  const { answers, changed, lost } = answersOf(guide, code);
  const former = formerOutcome(guide, code);
  const isOther = former !== undefined && former.outcome !== outcomeFor(guide, answers);
  if (!changed && !isOther) return undefined;
  return [
    changed ? `${notes.codeChanged}${stillCounts(lost, notes)}` : notes.pointsChanged,
    ...(former ? [isOther ? outcomeBefore(guide, former, notes) : notes.sameOutcome] : []),
  ].join(' ');
}

/** For someone in the middle of a guide that no longer knows some of the answers; undefined where it knows them all. */
export const lostNote = (lost: number, { advice: { notes } }: Translations): string | undefined =>
  lost === 0 ? undefined : `${notes.begunChanged}${stillCounts(lost, notes)}`;

type Notes = Translations['advice']['notes'];

const stillCounts = (lost: number, notes: Notes): string => (lost === 0 ? notes.allCount : notes.lost(lost));

function outcomeBefore(guide: Guide, { outcome }: Former, notes: Notes): string {
  if (outcome === undefined) return notes.goneOutcome;
  return outcome === null ? notes.noOutcome : notes.outcome(labelsOf(guide).outcome(outcome));
}
