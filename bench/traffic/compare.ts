import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * `node dist/bench/traffic/compare.js OLD NEW`: what differs between two recordings of record.js. Calls are compared
 * over the whole script, since a late picture or a slow answer may come within the next step; *when* a picture was
 * attached is left out, *what* it shows is not. The exit code is 1 where anything differs.
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

function report(before: readonly Step[], after: readonly Step[]): void {
  const found = [
    ...differences('did, and how it ended', before.map(ended), after.map(ended)),
    ...differences('call', before.flatMap(calls), after.flatMap(calls)),
    ...differences('picture', [...new Set(before.flatMap(pictures))], [...new Set(after.flatMap(pictures))]),
  ];
  for (const line of found) console.log(line);
  const counts = (steps: readonly Step[]) => `${steps.length} steps, ${steps.flatMap(calls).length} calls`;
  console.log(`${counts(before)} against ${counts(after)}: ${found.length} differ.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

const ended = ({ did, ended: how }: Step): string => JSON.stringify([did, withoutPictures(how)]);

/** The calls of a step; what is looked up changes nothing, and a late picture is an edit of its own. */
const calls = (step: Step): readonly string[] =>
  step.calls
    .filter(({ method, request }) => method !== 'GET' && !(method === 'PATCH' && hasPictures(request)))
    .map(({ method, path, request, status }) =>
      JSON.stringify([method, path, withoutPictures(request), status]),
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

const [old, now] = process.argv.slice(2).map((file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Step.parse(JSON.parse(line))),
);
if (old && now) report(old, now);
else {
  console.error('Name two recordings.');
  process.exitCode = 2;
}
