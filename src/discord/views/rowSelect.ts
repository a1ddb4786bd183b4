import type { Pack } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { rowId } from './adviseIds.ts';
import { aspectNamed } from './aspectNamed.ts';
import { row, select } from './components.ts';
import type { Line } from './lines.ts';

/** The select of the rows of the comparison that reasons rest on; none where they rest on nothing that is there. */
export function rowSelect(lines: readonly Line[], pack: Pack, { advice }: Translations) {
  const ids = new Set(lines.flatMap(({ aspect = [] }) => aspect));
  const options = [...ids].flatMap((id) => {
    const found = aspectNamed(pack, id);
    return found ? [{ label: found.aspect.name, value: id }] : [];
  });
  return options.length === 0 ? [] : [row(select(rowId(), advice.lookUp, options))];
}
