import { stem } from '../ask/text/stem.ts';
import { packTranslator } from '../ask/text/words.ts';
import type { Entry, Pack } from '../knowledge/pack.ts';
import type { Finding } from './finding.ts';
import { wordingsOf } from './wording.ts';

/** Groups and abbreviations of which no form stands in any entry: whatever they are rewritten to, nothing is found. */
export function lintIdleSynonyms(entries: readonly Entry[], synonyms: Pack['synonyms']): readonly Finding[] {
  const texts = entries.flatMap((entry) => [...wordingsOf(entry), entry.answer]).map(stems);
  const isUsed = (form: string) => texts.some((text) => text.includes(stems(form)));
  const idle = (forms: readonly string[], name: string): readonly Finding[] =>
    forms.some(isUsed)
      ? []
      : [
          {
            severity: 'warning',
            check: 'synonyms-idle',
            file: 'synonyms.yaml',
            message: `no entry uses any form of ${name}`,
            fix: 'remove it, or ask for an entry with one of its forms',
          },
        ];
  return [
    ...synonyms.groups.flatMap((group) => idle(group, `the group “${group.join(', ')}”`)),
    ...Object.entries(synonyms.abbreviations).flatMap(([short, long]) =>
      idle([short, long], `the abbreviation “${short}: ${long}”`),
    ),
  ];
}

/** Stems with a space round each, so that a run of words is found as whole words. */
const stems = (text: string): string => ` ${packTranslator(text).map(stem).join(' ')} `;
