import { z } from 'zod';
import { type Answers, sortAnswers, UNKNOWN } from '../advise/answers.ts';
import { answersOf, code, guideOfCode, replayNote } from '../advise/code.ts';
import { preparePlans } from '../app/planCache.ts';
import { UsageError, UserError } from '../base/errors.ts';
import type { Guide } from '../knowledge/pack.ts';
import { adviceJson, adviceText } from './adviceText.ts';
import { chooseGuide, guideLines, knowledgeDir, openPack } from './openPack.ts';
import { parseOptions, type Subcommand } from './subcommand.ts';
import { type Ask, askInTerminal, walkGuide } from './walkGuide.ts';

/** `wireside advise`, with the way in which it asks a person. */
export const adviseWith = (ask: Ask): Subcommand => ({
  usage: [
    'wireside advise [GUIDE] [--answers JSON | --code CODE] [--json] [--knowledge DIR]   what fits, step by step',
  ],
  run: async (args, io) => {
    const request = parseRequest(args);
    const { guides } = await openPack(request.knowledge, io.env);
    preparePlans(guides.values(), knowledgeDir(request.knowledge, io.env));
    if (request.name === undefined && request.code === undefined) {
      for (const line of guideLines(guides)) io.out(line);
      return 0;
    }
    const given = await answersFor(request, guides, ask);
    io.out(request.json ? adviceJson(given.guide, given.answers) : textOf(given));
    if (given.note) io.err(given.note);
    return given.isProblem ? 1 : 0;
  },
});

/** `wireside advise` for a person at a terminal. */
export const advise = adviseWith(askInTerminal);

type Request = ReturnType<typeof parseRequest>;

function parseRequest(args: readonly string[]) {
  const { values, positionals } = parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      answers: { type: 'string' },
      code: { type: 'string' },
      json: { type: 'boolean', default: false },
      knowledge: { type: 'string' },
    },
  });
  const [name, ...more] = positionals;
  if (more.length > 0) throw new UsageError('Name one guide only.');
  if (values.answers !== undefined && values.code !== undefined)
    throw new UsageError('Give --answers or --code, not both.');
  if (name === undefined && values.answers !== undefined)
    throw new UsageError('Name the guide that the answers are for. `wireside advise` lists the guides.');
  return { ...values, name };
}

/** Where the answers come from; asking for JSON alone is a script's way to begin, so nobody is asked then. */
async function answersFor(
  { name, code, answers, json }: Request,
  guides: ReadonlyMap<string, Guide>,
  ask: Ask,
): Promise<Given> {
  if (code !== undefined) return givenCode(guides, name, code);
  const guide = chooseGuide(guides, name ?? '');
  if (answers !== undefined) return givenAnswers(guide, answers);
  return { guide, answers: json ? new Map() : await walkGuide(guide, ask) };
}

const textOf = ({ guide, answers }: Given): string =>
  `${adviceText(guide, answers)}\n\nCode: ${code(guide, answers)}`;

/** The answers to go by, and what is to be said about them. */
interface Given {
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
