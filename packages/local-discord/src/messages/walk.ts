import { ComponentType } from 'discord-api-types/v10';

/** A component and everything inside it: children, the accessory of a section, the control of a label. */
export function walk(component: object): readonly object[] {
  const children =
    'components' in component && Array.isArray(component.components) ? component.components : [];
  const accessory = 'accessory' in component ? [component.accessory] : [];
  const control = 'component' in component ? [component.component] : [];
  const inside = [...children, ...accessory, ...control].filter(
    (one) => typeof one === 'object' && one !== null,
  );
  return [component, ...inside.flatMap(walk)];
}

/** All text of a message that may mention someone: its content, or what its text displays say. */
export const textOf = (body: {
  readonly content?: string;
  readonly components?: readonly object[];
}): string => [body.content ?? '', ...(body.components ?? []).flatMap(textsIn)].join('\n');

const textsIn = (component: object): readonly string[] =>
  walk(component).flatMap((one) =>
    'type' in one && one.type === ComponentType.TextDisplay && 'content' in one ? [String(one.content)] : [],
  );

/** Gives a component its number: its own, or the next that is free. */
export type Numbering = (component: { readonly id?: number | undefined }) => number;

/** Numbers for components that bring none, from 1 upwards, past those that are taken; 0 counts as none. */
export function numbering(components: readonly object[]): Numbering {
  const taken = new Set(components.flatMap(walk).map((one) => ('id' in one ? one.id : undefined)));
  let last = 0;
  return ({ id }) => {
    if (id) return id;
    do last += 1;
    while (taken.has(last));
    return last;
  };
}
