import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, UsageError, UserError } from '../base/errors.ts';
import { brokenPromises, missedGates, parseGates } from '../eval/gates.ts';
import { type Measurement, measure } from '../eval/measure.ts';
import { halfOf, type Question, toQuestions, unknownIds } from '../eval/question.ts';
import { htmlReport } from '../eval/report/htmlReport.ts';
import { jsonReport, type Subject, textReport, unknownLine } from '../eval/report/textReport.ts';
import { openEngine, readQuestions } from './openEngine.ts';
import { type Io, parseOptions, type Subcommand } from './subcommand.ts';

/** `wireside eval`: how well a file of questions is answered; 1 where a promise or a gate is not held. */
export const evaluate: Subcommand = {
  usage: [
    'wireside eval FILE.jsonl [--json] [--html OUT.html]   how well a file of questions is answered',
    '             [--half even|odd] [--gate precision=0.97,coverage=0.85,false=0.02,top3=0.95]',
    '             [--knowledge DIR | --entries FILE.json]',
  ],
  run: async (args, io) => {
    const { values, positionals } = parse(args);
    const gates = parseGates(values.gate ?? '');
    const questions = await readHalf(positionals[0], values.half);
    const { engine, entries, title } = await openEngine(values, io.env);
    const measurement = measure(questions, { ask: engine.ask, now: () => performance.now() });
    const subject = {
      questions: path.basename(positionals[0] ?? '') + (values.half ? ` (${values.half} half)` : ''),
      entries: title,
      gates,
      problems: [...brokenPromises(measurement.bands), ...missedGates(measurement, gates)],
      unknownIds: unknownIds(questions, (id) => entries.has(id)),
    };
    if (values.html !== undefined) await save(values.html, await htmlReport(measurement, subject));
    print({ measurement, subject, isJson: values.json === true }, io);
    return subject.problems.length > 0 ? 1 : 0;
  },
};

const parse = (args: readonly string[]) =>
  parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      html: { type: 'string' },
      half: { type: 'string' },
      gate: { type: 'string' },
      entries: { type: 'string' },
      knowledge: { type: 'string' },
    },
  });

async function readHalf(file: string | undefined, half: string | undefined): Promise<readonly Question[]> {
  if (file === undefined) throw new UsageError('There is no file. Write wireside eval questions.jsonl.');
  const questions = halfOf(toQuestions(file, await readQuestions(file)), half);
  if (questions.length === 0) throw new UserError(`${file} has no question in its ${half} half.`);
  return questions;
}

async function save(file: string, page: string): Promise<void> {
  try {
    await writeFile(file, page);
  } catch (cause) {
    throw new UserError(`${file} cannot be written: ${messageOf(cause)}`, { cause });
  }
}

interface Result {
  readonly measurement: Measurement;
  readonly subject: Subject;
  readonly isJson: boolean;
}

/** The report goes out, what is wrong goes to standard error, so that JSON stays JSON. */
function print({ measurement, subject, isJson }: Result, io: Io): void {
  const report = isJson ? [jsonReport(measurement, subject)] : textReport(measurement, subject);
  for (const line of report) io.out(line);
  for (const line of unknownLine(subject.unknownIds)) io.err(line);
  for (const problem of subject.problems) io.err(problem);
}
