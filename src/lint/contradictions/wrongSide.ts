import type { Comparison } from '../../knowledge/pack.ts';
import { type Finding, placeOf } from '../finding.ts';
import type { Tokenise } from '../subjectNames.ts';
import { baseForms, polarityIn } from './comparative.ts';
import { type OrderClaim, orderClaims } from './orderClaims.ts';
import type { Statement } from './statements.ts';

/**
 * Comparatives that the short forms of a comparison's cells speak against: “M2M is broader” where the cell of IoT
 * says broad and that of M2M narrow. English only.
 */
export function lintWrongSide(
  comparisons: Iterable<Comparison>,
  statements: readonly Statement[],
  tokenise: Tokenise,
): readonly Finding[] {
  const claims = orderClaims(statements, tokenise);
  return [...comparisons].flatMap((comparison) =>
    claims.flatMap((claim) => contradictions(claim, comparison).slice(0, 1)),
  );
}

function contradictions(claim: OrderClaim, comparison: Comparison): readonly Finding[] {
  const adjective = baseForms(claim.adjective);
  return comparison.aspects.flatMap(({ name, cells, entry }) => {
    const own = cells.get(claim.subject);
    if (!own) return [];
    const others = [...cells].filter(([subject]) => subject !== claim.subject);
    const against = others.find(([, { brief }]) => {
      const theirs = polarityIn(brief, adjective);
      const lead = claim.sign * (polarityIn(own.brief, adjective) - theirs);
      return theirs !== 0 && (claim.isDenied ? lead > 0 : lead < 0);
    });
    return against
      ? [finding(claim, { comparison, name, entry, own: own.brief, other: against[1].brief })]
      : [];
  });
}

interface Against {
  readonly comparison: Comparison;
  readonly name: string;
  readonly entry: string;
  readonly own: string;
  readonly other: string;
}

function finding({ entry, subject, adjective, sign, isDenied }: OrderClaim, against: Against): Finding {
  const name = against.comparison.subjects.find(({ id }) => id === subject)?.name ?? subject;
  const degree = /er$/.test(adjective) ? adjective : `${sign > 0 ? 'more' : 'less'} ${adjective}`;
  return {
    severity: 'warning',
    check: 'wrong-side',
    ...placeOf(entry),
    message: `says that ${name} is ${isDenied ? 'not ' : ''}${degree}, but “${against.name}” in ${against.comparison.id} has “${against.own}” for it and “${against.other}” for the other`,
    fix: `correct the answer, or the cells of ${against.entry}`,
  };
}
