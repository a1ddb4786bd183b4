import { z } from 'zod';
import type { Verdict } from '../answer/verdict.ts';
import { UserError } from '../base/errors.ts';
import { isRightAnswer } from '../eval/judge.ts';
import { linesOf, type Question, toQuestions } from '../eval/question.ts';
import type { TextFile } from '../knowledge/files.ts';
import { fold } from '../knowledge/names.ts';
import type { Pack } from '../knowledge/pack.ts';

/** A question that waits for an answer. */
export interface WaitingQuestion {
  /** Of its gap. */
  readonly id: string;
  readonly text: string;
  /** The entry that answered it, and wrongly, as somebody reported. */
  readonly wrong?: string | undefined;
}

/** What is asked of a pack before and after a change, and what would be right. */
export interface PreviewQuestions {
  readonly gaps: readonly WaitingQuestion[];
  /** The pack's own questions and phrasings, and those of its eval/*.jsonl that have an answer. */
  readonly known: readonly Asked[];
  /** Lines of outside.yaml and eval/*.jsonl that must not be answered. */
  readonly outside: readonly Asked[];
}

type Asked = Pick<Question, 'q' | 'ids' | 'kind'>;

/** What was said to a text, so far as it decides whether that was right. */
export type Said = Pick<Verdict, 'verdict' | 'ids'>;

const Change = z.object({
  text: z.string(),
  /** The entries that answered it, and answer it then; none where nothing does. */
  before: z.array(z.string()),
  after: z.array(z.string()),
});
const Changes = z.object({ count: z.int(), first: z.array(Change) });
/** Questions of which something changes: how many, and the first of them. */
export type Changes = Readonly<z.infer<typeof Changes>>;

/** What a change does to the answers; as it is kept with a draft. */
export const Preview = z.object({
  /** False as long as only those questions were asked that it concerns most. */
  isWhole: z.boolean(),
  /** Of the questions that wait: how many, and the ids of the gaps that it answers. */
  gaps: z.object({ of: z.int(), fixed: z.array(z.string()) }),
  /** Questions that are answered rightly before: how many, and which get another answer or none any more. */
  right: z.object({ of: z.int(), wrong: Changes, choice: Changes }),
  /** Questions that must not be answered: how many, and which are answered only after. */
  outside: z.object({ of: z.int(), stolen: Changes }),
});
export type Preview = Readonly<z.infer<typeof Preview>>;

/** Changes that are listed; more of them are a number. */
const LISTED = 500;

/**
 * What to ask of both packs. A phrasing that moves from one entry to another is right with either; those of an entry that
 * is taken away count no more, since nobody wants its answer.
 */
export function questionsFor(
  before: Pack,
  after: Pack,
  { files, gaps }: { readonly files: readonly TextFile[]; readonly gaps: readonly WaitingQuestion[] },
): PreviewQuestions {
  const moved = new Map([...ownersOf(after)].map(([q, id]) => [fold(q), id]));
  const staying = [...ownersOf(before)].filter(([q, id]) => after.entries.has(id) || moved.has(fold(q)));
  const own = staying.map(([q, id]) => ({
    q,
    ids: [...new Set([id, moved.get(fold(q)) ?? id])],
    kind: 'phrasing',
  }));
  const marked = files.filter(({ path }) => IS_EVAL.test(path)).flatMap(readEval);
  const outside = before.outside.map((q) => ({ q, ids: [], kind: 'outside' }));
  return {
    gaps,
    known: [...own, ...marked.filter(({ ids }) => ids.length > 0)],
    outside: [...outside, ...marked.filter(({ ids }) => ids.length === 0)],
  };
}

/** A file of the pack's own questions with what would be right. */
export const IS_EVAL = /^eval\/[^/]+\.jsonl$/;

const ownersOf = ({ entries }: Pack): ReadonlyMap<string, string> =>
  new Map(
    [...entries.values()].flatMap(({ id, question, phrasings }) =>
      [question, ...phrasings].map((q) => [q, id] as const),
    ),
  );

/** One that cannot be read counts for nothing here; `wireside check` says what is wrong in it. */
function readEval({ path, text }: TextFile): readonly Asked[] {
  try {
    return toQuestions(path, linesOf(path, text));
  } catch (thrown) {
    if (thrown instanceof UserError) return [];
    throw thrown;
  }
}

interface Answers {
  readonly before: (text: string) => Said;
  readonly after: (text: string) => Said;
}

/** What becomes of questions, by what is said to each before and after. */
export function compare(
  { gaps, known, outside }: PreviewQuestions,
  { before, after }: Answers,
): Omit<Preview, 'isWhole'> {
  const listed = (asked: readonly Asked[]): Changes => ({
    count: asked.length,
    first: asked
      .slice(0, LISTED)
      .map(({ q }) => ({ text: q, before: [...before(q).ids], after: [...after(q).ids] })),
  });
  const waits = ({ wrong }: WaitingQuestion, said: Said) =>
    !isAnswer(said) || (wrong !== undefined && said.ids.includes(wrong));
  const isRight = (asked: Asked, said: Said) => isAnswer(said) && isRightAnswer(asked, said);
  const fixed = gaps.filter((gap) => waits(gap, before(gap.text)) && !waits(gap, after(gap.text)));
  const right = known.filter((asked) => isRight(asked, before(asked.q)));
  const lost = right.filter((asked) => !isRight(asked, after(asked.q)));
  const stolen = outside.filter(({ q }) => !isAnswer(before(q)) && isAnswer(after(q)));
  return {
    gaps: { of: gaps.length, fixed: fixed.map(({ id }) => id) },
    right: {
      of: right.length,
      wrong: listed(lost.filter(({ q }) => isAnswer(after(q)))),
      choice: listed(lost.filter(({ q }) => !isAnswer(after(q)))),
    },
    outside: { of: outside.length, stolen: listed(stolen) },
  };
}

const isAnswer = ({ verdict }: Said): boolean => verdict === 'answer';

/** The lines of all files that are there only before, or only after. */
export function changedLines(before: readonly TextFile[], after: readonly TextFile[]): string {
  const old = new Map(before.map(({ path, text }) => [path, text]));
  const now = new Map(after.map(({ path, text }) => [path, text]));
  const lines = [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const texts = [old.get(path) ?? '', now.get(path) ?? ''];
    if (texts[0] === texts[1] || IS_EVAL.test(path)) return [];
    const lines = texts.map((text) => new Set(text.split('\n')));
    return [...new Set(lines.flatMap((each) => [...each]))].filter(
      (line) => !lines.every((each) => each.has(line)),
    );
  });
  return lines.join('\n');
}

/** The `most` questions that share most with a text, its words counted the more the fewer questions have them. */
export function nearest(questions: PreviewQuestions, changed: string, most: number): PreviewQuestions {
  const all = [...questions.known, ...questions.outside];
  const words = all.map(({ q }) => new Set(fold(q).split(' ')));
  const frequency = new Map<string, number>();
  for (const own of words) for (const word of own) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const telling = new Set(fold(changed).split(' '));
  const shared = (own: ReadonlySet<string>) =>
    [...own].reduce(
      (sum, word) => sum + (telling.has(word) ? Math.log(1 + all.length / (frequency.get(word) ?? 1)) : 0),
      0,
    );
  const scored = all.map((asked, index) => ({ asked, score: shared(words[index] ?? new Set()) }));
  const near = new Set(
    scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ asked }) => asked),
  );
  const isNear = (asked: Asked) => near.has(asked);
  return { ...questions, known: questions.known.filter(isNear), outside: questions.outside.filter(isNear) };
}
