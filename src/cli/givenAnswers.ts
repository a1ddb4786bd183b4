import { z } from 'zod';
import { type Answers, sortAnswers, UNKNOWN } from '../advise/answers.ts';
import { answersOf, guideOfCode, replayNote } from '../advise/code.ts';
import { UserError } from '../base/errors.ts';
import type { Guide } from '../knowledge/pack.ts';
import { chooseGuide } from './chooseGuide.ts';

/** The answers to go by, and what is to be said about them. */
export interface Given {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly note?: string;
  /** The note is about something that was given wrongly. */
  readonly isProblem?: boolean;
}

const GivenAnswers = z.record(z.string(), z.string());

/**
 * Reads `{"question": "choice"}`. An answer to something that the guide does not ask is left out and noted as a
 * problem; the rest still counts.
 * @throws UserError where it is not such JSON, or names a choice that there is not.
 */
export function givenAnswers(guide: Guide, json: string): Given {
  const parsed = GivenAnswers.safeParse(parseJson(json));
  if (!parsed.success)
    throw new UserError(
      `--answers takes JSON such as ${example(guide)}: the id of a question, and as text the id of a choice or “${UNKNOWN}”.`,
    );
  const { answers, foreign } = sortAnswers(guide, new Map(Object.entries(parsed.data)));
  if (foreign.length === 0) return { guide, answers };
  const left = foreign.map((id) => `“${id}”`).join(', ');
  const there = guide.questions.map((question) => question.id).join(', ');
  const note = `${guide.id} does not ask ${left}; left out. Its questions are ${there}.`;
  return { guide, answers, note, isProblem: true };
}

/**
 * Reads a code; without the name of a guide, whichever guide it is of.
 * @throws UserError where it is damaged, or of no guide here.
 */
export function givenCode(guides: ReadonlyMap<string, Guide>, name: string | undefined, code: string): Given {
  const text = code.trim();
  const guide = name === undefined ? guideOfCode(guides.values(), text) : chooseGuide(guides, name);
  const { answers } = answersOf(guide, text);
  const note = replayNote(guide, text);
  return { guide, answers, ...(note !== undefined && { note }) };
}

const example = ({ questions: [first] }: Guide): string =>
  JSON.stringify(Object.fromEntries(first ? [[first.id, first.choices[0]?.id ?? UNKNOWN]] : []));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
