import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { formError } from '../../apiError.ts';
import { walk } from '../../messages/walk.ts';
import { maxLength } from '../field.ts';
import type { Report } from '../rule.ts';

/** Rows in a message without Components V2. */
const MAX_ROWS = 5;
/** Components in a message with Components V2, with nested ones (docs). */
const MAX_COMPONENTS = 40;
/** Characters over all text displays of a message (docs). */
const MAX_DISPLAYED_TEXT = 4_000;

const CUSTOM_ID_DUPLICATED = formError(
  'COMPONENT_CUSTOM_ID_DUPLICATED',
  'Component custom id cannot be duplicated',
);
const ID_DUPLICATED = formError('COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
const TOO_MANY = formError(
  'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  `The maximum number of total components is ${MAX_COMPONENTS}`,
);
const TOO_MUCH_TEXT = formError(
  'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  `Components displayable text size exceeds maximum size of ${MAX_DISPLAYED_TEXT}`,
);
const ROWS_ONLY = formError(
  'UNION_TYPE_CHOICES',
  `Value of field "type" must be one of (${ComponentType.ActionRow},).`,
);

/** What of a component counts over the whole message. */
const Counted = z.object({
  type: z.int(),
  id: z.int().optional(),
  custom_id: z.string().optional(),
  content: z.string().optional(),
});

/** A component that was read, whatever its kind. */
export interface Laid {
  readonly type: ComponentType;
}

/** The rules over all components of a message together; each one's own have been checked before. */
export function checkLayout(components: readonly Laid[], v2: boolean, report: Report): void {
  const all = components.flatMap(walk).flatMap((one) => Counted.safeParse(one).data ?? []);
  if (v2) checkTotals(all, report);
  else checkRows(components, report);
  checkUnique(components, report);
}

function checkRows(components: readonly Laid[], report: Report): void {
  if (components.length > MAX_ROWS) report(maxLength(MAX_ROWS), 'components');
  for (const [index, { type }] of components.entries()) {
    if (type !== ComponentType.ActionRow) report(ROWS_ONLY, 'components', index);
  }
}

function checkTotals(all: readonly z.infer<typeof Counted>[], report: Report): void {
  const characters = all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
  if (all.length > MAX_COMPONENTS) report(TOO_MANY, 'components');
  if (characters > MAX_DISPLAYED_TEXT) report(TOO_MUCH_TEXT, 'components');
}

/** No custom id and no id stands twice; the second one is at fault. */
export function checkUnique(components: readonly object[], report: Report): void {
  const seen = new Set<string>();
  for (const { path, component } of placed(components, ['components'])) {
    const { id, custom_id } = Counted.safeParse(component).data ?? {};
    if (custom_id !== undefined && seen.has(`custom ${custom_id}`))
      report(CUSTOM_ID_DUPLICATED, ...path, 'custom_id');
    if (id && seen.has(`id ${id}`)) report(ID_DUPLICATED, ...path, 'id');
    seen.add(`custom ${custom_id}`).add(`id ${id}`);
  }
}

interface Placed {
  readonly path: readonly PropertyKey[];
  readonly component: object;
}

function placed(components: readonly object[], path: readonly PropertyKey[]): readonly Placed[] {
  return components.flatMap((component, index): readonly Placed[] => {
    const here = [...path, index];
    const inside =
      'components' in component && Array.isArray(component.components) ? component.components : [];
    const sides = ['accessory', 'component'].flatMap((side): readonly Placed[] => {
      const value: unknown = Object.entries(component).find(([key]) => key === side)?.[1];
      return typeof value === 'object' && value !== null ? [{ path: [...here, side], component: value }] : [];
    });
    return [{ path: here, component }, ...placed(inside, [...here, 'components']), ...sides];
  });
}
