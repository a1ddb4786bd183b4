import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import type { Comparison } from '../../knowledge/pack.ts';
import { aspectId } from './compareIds.ts';
import { row, select } from './components.ts';
import type { Audience } from './message.ts';

/** The select of a comparison's aspects, 25 at most; `shown` is the one that the message shows. */
export const aspectSelect = (
  comparison: Comparison,
  audience: Audience,
  shown?: string,
): APIActionRowComponent<APIComponentInMessageActionRow> =>
  row(
    select(
      aspectId(comparison, audience),
      audience.t.compare.chooseAspect,
      comparison.aspects.map(({ id, name }) => ({ label: name, value: id, default: id === shown })),
    ),
  );
