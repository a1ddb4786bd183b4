import { buildTable, qualityTable, type Row, settingsTable, timeTable } from './report.ts';
import { OWN_SET } from './sets.ts';
import type { Plan } from './tasks.ts';

/** What a run measured, and on what. */
export interface Run extends Plan {
  readonly date: string;
  readonly machine: string;
  readonly publicSets: readonly string[];
  readonly realSets: readonly string[];
  readonly rows: readonly Row[];
}

/** Its section of docs/benchmarks.md. */
export function benchmarkDocument(run: Run): string {
  const { rows, publicSets, realSets, sizes } = run;
  const tables = (title: string, sets: readonly string[]) =>
    sets.length > 0 ? [`#### ${title}`, qualityTable(rows, sets)] : [];
  return `${[
    '## Beside search and language libraries',
    `Our engine beside search and language libraries on the same questions, in one run. ${run.date}, ${run.machine}. Written by \`npm run bench:search\`; do not edit.`,
    settingsTable(rows),
    '### Right or wrong',
    COLUMNS_EXPLAINED,
    ...tables('Mean of the public sets', publicSets),
    ...tables('Mean of FAQs as their owners wrote them, one or two phrasings an entry', realSets),
    ...tables('Our own pack, with questions that nobody tuned on', [OWN_SET]),
    ...[...publicSets, ...realSets].flatMap((set) => tables(set, [set])),
    '### Milliseconds a question (p50 / p99)',
    'By the number of phrasings, ten an entry.',
    timeTable(rows, sizes),
    '### Time to build, and memory it keeps',
    buildTable(rows, sizes),
    howMeasured(run),
    NOT_COMPARABLE,
  ].join('\n\n')}\n`;
}

const COLUMNS_EXPLAINED = `All in %, higher is better. **P@1**: the first entry is right. **MRR**: mean reciprocal rank of the first right entry among
five. **1 typo, 2 typos**: P@1 with so many swapped letters or neighbouring keys in each question. **AUROC**: how often a
question in scope scores above one out of scope; 50 is chance. **ok@5 %**: questions in scope that are answered right when
the threshold lets at most 5 % of those out of scope get an answer. Of our engine the first candidate counts for P@1, even
where it would rather be silent, as an answer of the others does. A dash: the set has no question out of scope.`;

const howMeasured = ({ questions, timed, budgetMs }: Run): string => `### How it is measured

\`\`\`sh
npm run bench:search -- --quick            # fewer questions, to 10,000 phrasings: prints only
npm run bench:search -- --engine Wireside  # one engine: prints only
npm run bench:search                       # everything, a quarter of an hour on two idle cores: writes this section
\`\`\`

- Each engine meets each set, and each size, in a process of its own. What is found goes to \`.bench/search.jsonl\` at once;
  an interrupted run goes on from there, unless the engine, the knowledge, the bench or a version has changed.
- At most ${questions} questions of a set are asked, drawn with a fixed seed, the same for every engine: the slowest would take
  too long over more. A share of 75 % of 300 questions is known to 5 points (95 %), the mean of twelve sets to 1.5. Typos
  and synthetic phrasings are seeded too: all but times and memory is the same on every run.
- The public sets are read from \`../shared/eval/sets\` and are not shipped: StackFAQ (Karan and Snajder 2018, CC BY-SA),
  CLINC150 (Larson et al. 2019, CC BY 3.0), HINT3 (Arora et al. 2020, ODbL 1.0), NLU-Evaluation-Corpora (Braun et al.
  2017, CC BY-SA 3.0), BANKING77 (Casanueva et al. 2020, CC BY 4.0) and nlp.js corpus50 (MIT), converted; those of 9,000
  phrasings and more are left out, on which the slowest would take hours. The FAQs are read from \`../shared/real\`.
  Without them only our own pack is measured.
- Times: ${timed} questions of the sets (or as many as ${budgetMs / 1000} s allow), one after another, the first 50 (or 5 s) of them not
  counted, over synthetic phrasings: phrasings of the sets, three words of ten replaced. An engine that needs over 2 s for
  each of the first is not asked further; one that is not done within 2 minutes is stopped and not asked at the next size.
  Memory is what the heap and its buffers grew by.`;

const NOT_COMPARABLE = `### What is not comparable

- The weights of our engine were fitted on packs drawn from the public sets, those of the libraries were not. Our own
  pack has lines out of scope that only our engine reads. The FAQs and the questions about our own pack are those that
  nobody tuned on.
- The libraries are search engines (nlp.js: an intent classifier). None but nlp.js claims to tell a question out of scope;
  AUROC and ok@5 % use the score that they give, and flexsearch gives none.
- Settings are the best of those that we tried for each, not of all that there are.
- Synthetic phrasings share the vocabulary of the sets, so a real knowledge base of that size knows more words.
- Our engine does more in its time: it splits a message into questions, repairs spelling and weighs whether to answer.
- None of the libraries downloads anything when it is installed or run here: no package in their trees has an install
  script, and all of them ran the same with the network cut off. wink-bm25 brings its language model as a package; nlp.js
  is \`@nlpjs/basic\` with English alone. All but fuse.js are used by bench/ alone.`;
