import { counted } from '../base/counted.ts';
import type { LeftOut } from './imported.ts';
import type { ImportedFiles } from './importFiles.ts';
import type { ImportedPack } from './packFiles.ts';

/** What was read, what is usable, what needs a hand and why; of each reason the first `shown` places. */
export const reportLines = (
  { read, remarks }: ImportedFiles,
  { entries, byHand, leftOut }: ImportedPack,
  shown: number,
): readonly string[] => [
  ...read.map(
    ({ format, files, entries: count }) =>
      `Read ${counted(count, 'entry', 'entries')} in ${counted(files, 'file')}: ${format.title} (--as ${format.name}).`,
  ),
  ...remarks,
  `Usable: ${counted(entries, 'entry', 'entries')}.`,
  ...section('Needs a hand', byHand, shown),
  ...section('Left out', leftOut, shown),
];

/** The reasons, the most frequent first, each with the places that it holds for. */
function section(title: string, items: readonly LeftOut[], shown: number): readonly string[] {
  const places = new Map<string, string[]>();
  for (const { place, why } of items) {
    const same = places.get(why);
    if (same) same.push(place);
    else places.set(why, [place]);
  }
  const reasons = [...places].sort(([, a], [, b]) => b.length - a.length);
  const lines = reasons.slice(0, shown).map(([why, at]) => {
    const rest = at.length - shown;
    const listed = [...at.slice(0, shown), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    return `- ${why} (${at.length}): ${listed}`;
  });
  const more = reasons.length - lines.length;
  const cut = more > 0 ? [`- and ${counted(more, 'more reason')}`] : [];
  return items.length === 0 ? [] : [`${title}: ${items.length}.`, ...lines, ...cut];
}
