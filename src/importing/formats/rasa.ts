import { parse } from 'yaml';
import { messageOf } from '../../base/errors.ts';
import { isRecord, textIn } from '../frontMatter.ts';
import { isQuestion, nameAsWords } from '../headings.ts';
import type { Imported, ImportedEntry, InputFile, LeftOut } from '../imported.ts';

/** What all files of one Rasa project say together: examples by intent, answers by response. */
interface Project {
  readonly examples: ReadonlyMap<string, Texts>;
  readonly answers: ReadonlyMap<string, Texts>;
  readonly faults: readonly LeftOut[];
}

interface Texts {
  readonly place: string;
  readonly texts: readonly string[];
}

/** Rasa's training data: the examples of an intent ask, and `utter_` with the intent's name is the answer. */
export function importRasa(files: readonly InputFile[]): Imported {
  const { examples, answers, faults } = projectOf(files);
  const read = [...examples].map(([intent, { place, texts }]) => {
    const answer = answers.get(intent);
    return answer === undefined || answer.texts.length === 0
      ? { place, why: `has no response utter_${intent} with a text` }
      : entryOf(place, intent, { questions: texts, answers: answer.texts });
  });
  const unasked = [...answers].filter(([intent]) => !examples.has(intent));
  return {
    entries: read.filter((each) => 'answer' in each),
    leftOut: [
      ...faults,
      ...read.filter((each) => 'why' in each),
      ...unasked.map(([, { place }]) => ({ place, why: 'answers no intent of these files' })),
    ],
    remarks: [],
  };
}

function projectOf(files: readonly InputFile[]): Project {
  const examples = new Map<string, Texts>();
  const answers = new Map<string, Texts>();
  const faults: LeftOut[] = [];
  for (const { path, text } of files) {
    const data = yaml(text);
    if (typeof data === 'string') {
      faults.push({ place: path, why: data });
      continue;
    }
    for (const [intent, texts] of intentsOf(data.nlu)) {
      const before = examples.get(intent)?.texts ?? [];
      examples.set(intent, { place: `${path}: ${intent}`, texts: [...before, ...texts] });
    }
    for (const [name, variants] of Object.entries(isRecord(data.responses) ? data.responses : {})) {
      const texts = recordsOf(variants).flatMap((variant) => textIn(variant, 'text') ?? []);
      answers.set(name.replace(/^utter_/, ''), { place: `${path}: ${name}`, texts });
    }
  }
  return { examples, answers, faults };
}

/** Each intent with its examples. */
const intentsOf = (nlu: unknown): readonly (readonly [string, readonly string[]])[] =>
  recordsOf(nlu).flatMap((item) => {
    const intent = textIn(item, 'intent');
    return intent === undefined ? [] : [[intent, examplesOf(item.examples)] as const];
  });

/** The fields of a file, or why there are none. The parser refuses aliases that would grow without end. */
function yaml(text: string): Readonly<Record<string, unknown>> | string {
  try {
    const data: unknown = parse(text);
    return isRecord(data) ? data : 'holds no fields';
  } catch (thrown) {
    return `is not valid YAML: ${messageOf(thrown).replace(/\s*\n[\s\S]*$/, '')}`;
  }
}

const recordsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** The examples as a text with a `- ` before each, or as a list; marks of entities are taken off. */
function examplesOf(value: unknown): readonly string[] {
  const lines =
    typeof value === 'string'
      ? value.split('\n').map((line) => line.replace(/^\s*-\s*/, ''))
      : recordsOf(value).flatMap((example) => textIn(example, 'text') ?? []);
  return lines
    .map((line) => line.replace(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/g, '$1').trim())
    .filter((line) => line !== '');
}

function entryOf(
  place: string,
  intent: string,
  { questions, answers }: { readonly questions: readonly string[]; readonly answers: readonly string[] },
): ImportedEntry | LeftOut {
  const [answer = '', ...others] = answers;
  const question = questions.find(isQuestion) ?? questions[0];
  if (question === undefined) return { place, why: 'has no example' };
  return {
    place,
    key: intent,
    name: nameAsWords(intent.replace(/^.*\//, '')),
    question,
    answer: answer.trim(),
    phrasings: questions,
    byHand: [
      ...(others.length > 0 ? ['has several answers to choose from by chance: the first was taken'] : []),
      ...(/\{\w+\}/.test(answer) ? ['its answer has a slot in {brackets} that nothing fills'] : []),
    ],
  };
}
