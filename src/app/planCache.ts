import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Plan, planKey, preparePlan } from '../advise/plan/plan.ts';
import type { Guide } from '../knowledge/pack.ts';

/** In a knowledge folder: hidden, since plans are no content; they follow from the guides. */
const FOLDER = '.plans';

const PlanFile = z.object({
  key: z.string(),
  expected: z.number(),
  most: z.number(),
  form: z.object({ questions: z.array(z.string()), decides: z.number() }),
  wins: z.array(z.object({ outcome: z.string(), part: z.number() })),
  /** State, index of the question, most questions that follow. */
  steps: z.array(z.tuple([z.string(), z.int().min(0), z.int().min(0)])),
});

/** Lets these guides be asked by the plans kept in the knowledge folder, as far as they still fit the guides. */
export function preparePlans(guides: Iterable<Guide>, dir: string): void {
  for (const guide of guides) {
    const plan = readPlan(guide, dir);
    if (plan) preparePlan(guide, plan);
  }
}

/** The plan kept for a guide; undefined where there is none for its rules as they are now. */
export function readPlan(guide: Guide, dir: string): Plan | undefined {
  try {
    const { steps, ...plan } = PlanFile.parse(JSON.parse(readFileSync(fileOf(guide, dir), 'utf8')));
    if (plan.key !== planKey(guide)) return undefined;
    return { ...plan, steps: new Map(steps.map(([key, question, left]) => [key, { question, left }])) };
  } catch {
    // Missing or damaged: the guide is asked by looking ahead, and `wireside plan` writes it anew.
    return undefined;
  }
}

/** Keeps the plan of a guide in the knowledge folder. */
export function writePlan(guide: Guide, plan: Plan, dir: string): void {
  const steps = [...plan.steps].map(([key, { question, left }]) => [key, question, left]);
  mkdirSync(path.join(dir, FOLDER), { recursive: true });
  writeFileSync(fileOf(guide, dir), `${JSON.stringify({ ...plan, steps })}\n`);
}

const fileOf = (guide: Guide, dir: string): string => path.join(dir, FOLDER, `${guide.id}.json`);
