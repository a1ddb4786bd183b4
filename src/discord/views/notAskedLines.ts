import { labelsOf } from '../../advise/labels.ts';
import type { Advised } from './advised.ts';
import type { Line } from './lines.ts';

/** The questions that were left out because no answer to them could change the outcome any more. */
export const notAskedLines = ({ guide, advice }: Advised): readonly Line[] =>
  advice.irrelevant.map((id) => ({
    section: 'Not asked, because no answer to it could change this any more',
    text: `-# ${labelsOf(guide).ask(id)}`,
  }));
