import { labelsOf } from '../../advise/labels.ts';
import type { Advised } from './advised.ts';
import type { Line } from './lines.ts';

/** The questions that were left out because no answer to them could change the outcome any more. */
export const notAskedLines = ({ guide, advice, t }: Advised): readonly Line[] =>
  advice.irrelevant.map((id) => ({
    section: t.advice.notAsked,
    text: `-# ${labelsOf(guide).ask(id)}`,
  }));
