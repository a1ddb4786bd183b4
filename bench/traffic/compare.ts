import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/**
 * `node dist/bench/traffic/compare.js OLD NEW [--calls]`: what differs between two recordings of record.js. Calls are
 * compared over the whole script, since a late picture or a slow answer may come within the next step; *when* a picture
 * was attached is left out, *what* it shows is not. The exit code is 1 where anything differs.
 *
 * With `--calls`, for builds that word or judge things otherwise: of the steps that both recordings have, only which calls
 * were made and how they ended; and which kinds of custom ids (`owner:action` and the number of parts) there are.
 */
const Step = z.object({
  did: z.string(),
  ended: z.unknown().optional(),
  calls: z.array(
    z.object({
      method: z.string(),
      path: z.string(),
      request: z.unknown().optional(),
      status: z.number(),
      files: z.array(z.string()),
    }),
  ),
});
type Step = z.infer<typeof Step>;

interface Recordings {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

function report({ before, after }: Recordings, found: readonly string[]): void {
  for (const line of found) console.log(line);
  const counts = (steps: readonly Step[]) => `${steps.length} steps, ${steps.flatMap(calls).length} calls`;
  console.log(`${counts(before)} against ${counts(after)}: ${found.length} differ.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

/** Everything that differs. */
const wholeDifferences = ({ before, after }: Recordings): readonly string[] => [
  ...differences('did, and how it ended', before.map(ended), after.map(ended)),
  ...differences('call', before.flatMap(calls), after.flatMap(calls)),
  ...differences('picture', [...new Set(before.flatMap(pictures))], [...new Set(after.flatMap(pictures))]),
];

/** The sequence of calls of each step that is in both, and the kinds of custom ids that are in one only. */
function callDifferences({ before, after }: Recordings): readonly string[] {
  const left = [...after];
  const sequences = before.flatMap((was) => {
    const at = left.findIndex(({ did }) => did === was.did);
    return at < 0 ? [] : left.splice(at, 1).map((is) => [was.did, sequence(was), sequence(is)] as const);
  });
  const differing = sequences.filter(([, was, is]) => was !== is);
  console.log(`${sequences.length} steps are in both; ${differing.length} of them make other calls.`);
  return [
    ...differing.map(([did, was, is]) => `calls of ${did}:\n-   ${was}\n+   ${is}`),
    ...differences('kind of custom id', kinds(before), kinds(after)),
  ];
}

const sequence = (step: Step): string =>
  shownCalls(step)
    .map(({ method, path, request, status }) => `${method} ${path} ${status} ${typeOf(request)}`.trim())
    .join(', ');

const typeOf = (request: unknown): string =>
  typeof request === 'object' && request !== null && 'type' in request ? String(request.type) : '';

const kinds = (steps: readonly Step[]): readonly string[] => {
  const ids = [...JSON.stringify(steps).matchAll(/"custom_id":"([^"]*)"/g)].map(([, id = '']) =>
    id.split(':'),
  );
  return [
    ...new Set(ids.map(([owner, action, ...parts]) => `${owner}:${action} and ${parts.length} parts`)),
  ].sort();
};

const ended = ({ did, ended: how }: Step): string => JSON.stringify([did, withoutPictures(how)]);

const calls = (step: Step): readonly string[] =>
  shownCalls(step).map(({ method, path, request, status }) =>
    JSON.stringify([method, path, withoutPictures(request), status]),
  );

/** The calls of a step; what is looked up changes nothing, and a late picture is an edit of its own. */
const shownCalls = (step: Step) =>
  step.calls.filter(
    ({ method, request }) => method !== 'GET' && !(method === 'PATCH' && hasPictures(request)),
  );

const pictures = (step: Step): readonly string[] =>
  step.calls.filter(({ request }) => hasPictures(request)).flatMap(({ files }) => files);

const GALLERY = 12;

const hasPictures = (request: unknown): boolean =>
  JSON.stringify(request ?? null).includes(`"type":${GALLERY},`);

function withoutPictures(value: unknown): unknown {
  if (Array.isArray(value))
    return value.filter((each) => each?.type !== GALLERY).map((each) => withoutPictures(each));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'attachments');
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutPictures(each)]));
}

/** What is in one list and not, or less often, in the other. */
function differences(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  return [
    ...lacking(before, after).map((each) => `- ${what}: ${each}`),
    ...lacking(after, before).map((each) => `+ ${what}: ${each}`),
  ];
}

function lacking(from: readonly string[], among: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of among) left.set(each, (left.get(each) ?? 0) + 1);
  return from.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { calls: { type: 'boolean', default: false } },
});
const [before, after] = positionals.map((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Step.parse(JSON.parse(line))),
);
if (before && after) {
  const recordings = { before, after };
  report(recordings, values.calls ? callDifferences(recordings) : wholeDifferences(recordings));
} else {
  console.error('Name two recordings.');
  process.exitCode = 2;
}
