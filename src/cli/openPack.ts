import { parseConfig } from '../app/config.ts';
import type { Environment } from '../app/environment.ts';
import { UserError } from '../base/errors.ts';
import { counted } from '../base/log.ts';
import { loadPack } from '../knowledge/loadPack.ts';
import { nearest } from '../knowledge/names.ts';
import type { Guide, Pack } from '../knowledge/pack.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';

/** The folder that a subcommand works on: `--knowledge DIR` where it is given, else KNOWLEDGE_DIR, else the package's own. */
export const knowledgeDir = (knowledge: string | undefined, env: Environment): string =>
  knowledge ?? parseConfig(env).KNOWLEDGE_DIR;

/**
 * The pack of that folder.
 * @throws UserError with every problem of the pack, a line each.
 */
export async function openPack(knowledge: string | undefined, env: Environment): Promise<Pack> {
  const dir = knowledgeDir(knowledge, env);
  const loaded = await loadPack(dir);
  if (loaded.ok) return loaded.pack;
  throw brokenPack(dir, loaded.problems);
}

/** What is said of a folder that is no pack: every problem, a line each. */
export const brokenPack = (dir: string, problems: readonly Problem[]): UserError =>
  new UserError(
    [`${counted(problems.length, 'problem')} in ${dir}:`, ...problems.map(formatProblem)].join('\n'),
  );

type Guides = ReadonlyMap<string, Guide>;

/** @throws UserError naming the guides there are, where there is none of this name. */
export function chooseGuide(guides: Guides, name: string): Guide {
  const guide = guides.get(name);
  if (guide) return guide;
  const meant = nearest(name, [...guides.keys()]);
  const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
  throw new UserError(`There is no guide “${name}”.${hint} ${guidesThere(guides)}`);
}

/** The guides of the pack, a line each. */
export const guideLines = (guides: Guides): readonly string[] =>
  guides.size === 0
    ? [guidesThere(guides)]
    : [...guides.values()].map(
        ({ id, title, questions }) => `${id}   ${title}   ${counted(questions.length, 'question')} at most`,
      );

const guidesThere = (guides: Guides): string =>
  guides.size === 0 ? 'This knowledge has no guides.' : `The guides are: ${[...guides.keys()].join(', ')}.`;
