import lines from '../data/thesaurus.json' with { type: 'json' };
import { stem } from './stem.ts';

/**
 * Everyday words that people use for the same thing, a group a line, written down by hand for this project. They are
 * no synonyms in every sentence: a shared group is weaker evidence than a shared word. What is the same only in one
 * topic belongs into its pack's synonyms.yaml.
 */
const GROUPS: readonly (readonly string[])[] = lines.map((line) => line.split(' '));

/** How many groups there are: their numbers are below it. */
export const GROUP_COUNT = GROUPS.length;

const GROUPS_OF: ReadonlyMap<string, readonly number[]> = buildGroups();

/** The numbers of the groups that a stem belongs to. */
export const groupsOf = (stemmed: string): readonly number[] => GROUPS_OF.get(stemmed) ?? [];

function buildGroups(): Map<string, number[]> {
  const groupsOf = new Map<string, number[]>();
  for (const [number, words] of GROUPS.entries())
    for (const stemmed of new Set(words.map(stem)))
      groupsOf.set(stemmed, [...(groupsOf.get(stemmed) ?? []), number]);
  return groupsOf;
}
