import { code } from '../advise/code.ts';
import { preparePlans } from '../app/planCache.ts';
import { UsageError } from '../base/errors.ts';
import type { Guide } from '../knowledge/pack.ts';
import { adviceJson, adviceText } from './adviceText.ts';
import { askInTerminal } from './askInTerminal.ts';
import { chooseGuide, guideLines } from './chooseGuide.ts';
import { type Given, givenAnswers, givenCode } from './givenAnswers.ts';
import { knowledgeDir, openPack } from './openPack.ts';
import { parseOptions } from './parseOptions.ts';
import type { Subcommand } from './subcommand.ts';
import { type Ask, walkGuide } from './walkGuide.ts';

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
