import { labelsOf } from '../../advise/labels.ts';
import type { Advised } from './advised.ts';
import type { Line } from './lines.ts';

/** The questions that were left out because no answer to them could change the outcome any more. */
export const notAskedLines = ({ guide, advice, say }: Advised): readonly Line[] =>
  advice.irrelevant.map((id) => ({
    section: say.advice.notAsked,
    text: `-# ${labelsOf(guide).ask(id)}`,
  }));
