import { fold } from '../../knowledge/names.ts';
import type { Aspect, Comparison, Entry, Pack, Subject } from '../../knowledge/pack.ts';
import type { Engine } from '../engine.ts';
import type { Verdict } from '../verdict.ts';

/** What the message that is replied to shows: an entry, a comparison, or neither. */
export interface Shown {
  readonly entry?: Entry | undefined;
  readonly comparison?: Comparison | undefined;
  /** What was asked in the replies above, the latest first: the subject of a chain may stand in its first message. */
  readonly asked?: readonly string[];
}

/** The answer to the whole question that the reply stands for, in `words`. */
export interface Found {
  readonly kind: 'verdict';
  readonly verdict: Verdict;
  readonly words: string;
}

/** What answers a follow-up. */
export type FollowUp =
  | Found
  /** An aspect that was named. */
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** One subject's part in an aspect. */
  | {
      readonly kind: 'cell';
      readonly comparison: Comparison;
      readonly aspect: Aspect;
      readonly subject: Subject;
    }
  /** No entry says why: what goes on from here. */
  | { readonly kind: 'further'; readonly entries: readonly Entry[] };

/**
 * What a reply such as "and for m2m?", "why?" or "what about cost" asks, given what it replies to; undefined where it
 * stands on its own or nothing is known that fits. Pure: nothing is remembered between messages.
 */
export function followUp(words: string, shown: Shown, pack: Pack, engine: Engine): FollowUp | undefined {
  const turn = turnOf(words);
  if (!turn) return undefined;
  const known = { shown, pack, ask: engine.ask, find: finder(engine, shown.entry) };
  if (turn.kind === 'why') return why(known);
  return turn.kind === 'refers' ? refers(turn.question, known) : about(turn, known);
}

interface Known {
  readonly shown: Shown;
  readonly pack: Pack;
  readonly ask: Engine['ask'];
  /** The answer to a whole question, unless it is what is shown. */
  readonly find: (question: string) => Found | undefined;
}

const finder =
  ({ ask }: Engine, shown?: Entry) =>
  (words: string): Found | undefined => {
    const verdict = ask(words);
    return verdict.verdict === 'answer' && verdict.id !== shown?.id
      ? { kind: 'verdict', verdict, words }
      : undefined;
  };

function why({ shown: { entry }, pack, find }: Known): FollowUp | undefined {
  if (!entry) return undefined;
  const reason = find(`why: ${entry.question}`);
  if (reason) return reason;
  const entries = entry.related.flatMap((id) => pack.entries.get(id) ?? []);
  return entries.length > 0 ? { kind: 'further', entries } : undefined;
}

/**
 * A question that points at what was spoken of: asked about the subject that the answer or the replies above name, else
 * about the answer's own question. Where that leads to the same answer again, what goes on from it.
 */
function refers(question: string, { shown, pack, ask, find }: Known): FollowUp | undefined {
  const { entry, asked = [] } = shown;
  if (!entry) return undefined;
  const spoken = [entry.question, ...asked];
  const subject = spoken.flatMap((text) => pack.subjects.filter((one) => isNamedIn(text, one)))[0];
  const names = subject ? [subject.name] : [];
  const found = names.map((name) => withReferent(question, name)).concat(`${question}: ${entry.question}`);
  for (const words of found) {
    const verdict = find(words);
    if (verdict) return (subject && cellAsked(subject, [verdict.verdict.id ?? ''], pack)) ?? verdict;
  }
  const alone = ask(question);
  const near = alone.candidates.slice(0, ASPECTS_SEEN).map(({ id }) => id);
  const cell = subject && cellAsked(subject, near, pack);
  if (cell) return cell;
  if (alone.verdict === 'answer' && alone.id !== entry.id) return undefined;
  const [words = question] = found;
  const verdict = ask(words);
  if (verdict.verdict === 'suggest' && verdict.candidates[0]?.id !== entry.id)
    return { kind: 'verdict', verdict, words };
  const entries = entry.related.flatMap((id) => pack.entries.get(id) ?? []);
  return entries.length > 0 ? { kind: 'further', entries } : undefined;
}

/** What fits a question best without its subject may be an aspect of that subject: so many candidates are looked at. */
const ASPECTS_SEEN = 3;

/** The part of the subject in the first of the entries that is an aspect of it. */
function cellAsked(subject: Subject, ids: readonly string[], pack: Pack): FollowUp | undefined {
  for (const id of ids) {
    const entry = pack.entries.get(id);
    const { comparison, aspect } = entry ? placeOf(entry, pack) : {};
    if (aspect && comparison?.subjects.some((one) => one.id === subject.id))
      return { kind: 'cell', comparison, aspect, subject };
  }
  return undefined;
}

function about({ what }: Turn & { kind: 'about' }, known: Known): FollowUp | undefined {
  const subject = known.pack.subjects.find((one) => namesOf(one).includes(fold(what)));
  return (subject && aboutSubject(subject, known)) ?? aboutAspect(what, known) ?? aboutTopic(what, known);
}

/** The same about another subject: its cell of the aspect, or the question with the one name for the other. */
function aboutSubject(subject: Subject, { shown, pack, find }: Known): FollowUp | undefined {
  const { entry } = shown;
  if (!entry) return undefined;
  const { comparison, aspect } = placeOf(entry, pack);
  if (comparison?.subjects.some(({ id }) => id === subject.id) && aspect)
    return { kind: 'cell', comparison, aspect, subject };
  const question = pack.subjects
    .flatMap((other) => (other.id === subject.id ? [] : withName(entry.question, other, subject)))
    .at(0);
  return question === undefined ? undefined : find(question);
}

/** An aspect of the comparison that is shown or was asked about, else of one about what was asked, else of any. */
function aboutAspect(what: string, { shown, pack }: Known): FollowUp | undefined {
  const near = shown.comparison ?? (shown.entry && placeOf(shown.entry, pack).comparison);
  const all = [...pack.comparisons.values()];
  const about = all.filter(({ subjects }) =>
    subjects.some((subject) => shown.entry && isNamedIn(shown.entry.question, subject)),
  );
  const name = fold(what);
  const aspect = [...(near ? [near] : []), ...about, ...all]
    .flatMap(({ aspects }) => aspects)
    .find((one) => [one.id, one.name].map(fold).some((known) => ` ${known} `.includes(` ${name} `)));
  const entry = aspect && pack.entries.get(aspect.entry);
  return entry && { kind: 'entry', entry };
}

/** Anything else that the pack knows something of, in the light of what is shown: small talk is no follow-up. */
function aboutTopic(what: string, { shown: { entry }, ask, find }: Known): FollowUp | undefined {
  const { verdict, reason } = ask(what);
  if (verdict === 'none' && reason !== 'near') return undefined;
  return find(what) ?? (entry && find(`${what}: ${entry.question}`));
}

const namesOf = ({ id, name, aliases }: Subject): readonly string[] => [id, name, ...aliases].map(fold);

const isNamedIn = (question: string, subject: Subject): boolean =>
  namesOf(subject).some((name) => ` ${fold(question)} `.includes(` ${name} `));

function placeOf({ aspectOf }: Entry, pack: Pack) {
  const comparison = aspectOf && pack.comparisons.get(aspectOf.comparison);
  return { comparison, aspect: comparison?.aspects.find(({ id }) => id === aspectOf?.aspect) };
}

/** The question with one subject's name in place of all names of the other; none where it does not name that alone. */
function withName(question: string, from: Subject, to: Subject): readonly string[] {
  const words = ` ${fold(question)} `;
  const names = namesOf(from).filter((name) => words.includes(` ${name} `));
  if (names.length === 0 || isNamedIn(question, to)) return [];
  const [first = '', ...more] = names.sort((a, b) => b.length - a.length);
  const replaced = words.replace(` ${first} `, ` ${fold(to.name)} `);
  return [more.reduce((text, name) => text.replace(` ${name} `, ' '), replaced).trim()];
}

/** What a reply to an answer wants of it: the reason, the same about something else, or something else of the same. */
export type Turn =
  | { readonly kind: 'why' }
  | { readonly kind: 'about'; readonly what: string }
  /** A question about what was spoken of, by a word that only points at it. */
  | { readonly kind: 'refers'; readonly question: string };

/** Said before it, and of no weight: "ok, and …", "thanks! but …". */
const LEAD =
  /^(?:(?:ok(?:ay)?|and|but|so|also|then|oh|hm+|ah|cool|nice|great|thanks|thank you|thx|ty)\b[\s,.!]*)+/iu;
/** Of those, what goes on; thanks alone do not. */
const GOES_ON = /\b(?:and|but|so|also|then)\b/iu;
const WHY = /^(?:why|y|why not|why so|why is (?:that|it|this)(?: so)?|how come|what for|for what reason)$/iu;
const ABOUT =
  /^(?:what about|how about|what of|how is it (?:with|for)|what is it (?:with|for)|(?:the )?same (?:for|with|about)|(?:tell me )?(?:something |anything )?more (?:on|about)|for|with|about)\s+(?:the\s+)?(.+)$/iu;

/** Words that point at what was spoken of; “is it true that …” says what it is itself. */
const REFERS =
  /\b(?:it|its|they|them|their|this one|that one)\b(?!\s+(?:true|possible|ok|okay|worth|better|safe)\b)/iu;
/** A longer question names what it is about. */
const LONGEST = 12;

/** Puts a name in the place of the words that point at it. */
export const withReferent = (question: string, name: string): string =>
  question.replace(new RegExp(REFERS.source, 'giu'), name);

/** A topic is named in few words; a longer reply is a question of its own. */
const TOPIC_WORDS = 4;

/** Reads "why?", "and for m2m?", "what about cost" or "m2m?"; undefined for a reply that stands on its own. */
export function turnOf(words: string): Turn | undefined {
  const isQuestion = /\?\s*$/u.test(words);
  const plain = words.replace(/[?!.,\s]+$/u, '').trim();
  const lead = LEAD.exec(plain)?.[0] ?? '';
  const rest = plain.slice(lead.length).trim();
  if (WHY.test(rest)) return { kind: 'why' };
  const named = ABOUT.exec(rest)?.[1] ?? (isQuestion || GOES_ON.test(lead) ? rest : '');
  const length = named.split(/\s+/u).filter(Boolean).length;
  if (isQuestion && REFERS.test(rest) && rest.split(/\s+/u).length <= LONGEST)
    return { kind: 'refers', question: rest };
  return length > 0 && length <= TOPIC_WORDS ? { kind: 'about', what: named } : undefined;
}
