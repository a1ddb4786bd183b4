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
