import { counted } from '../base/counted.ts';
import { UserError } from '../base/errors.ts';
import { nearest } from '../knowledge/names.ts';
import type { Guide } from '../knowledge/pack.ts';

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
