import type { z } from 'zod';

/** What a schema says where it has no words of its own; undefined leaves it to Zod. */
export function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'too_big')
    return `${measured(issue.origin, issue.maximum)} or ${COUNTED.has(issue.origin) ? 'fewer' : 'less'}`;
  if (issue.code !== 'too_small') return undefined;
  return issue.inclusive === false
    ? `must be more than ${issue.minimum}`
    : `${measured(issue.origin, issue.minimum)} or more`;
}

const COUNTED: ReadonlySet<string> = new Set(['string', 'array']);

function measured(origin: string, amount: number | bigint): string {
  if (origin === 'string') return `must be ${amount} characters`;
  return origin === 'array' ? `must have ${amount} items` : `must be ${amount}`;
}
