import type { Line } from './line.ts';

/** A stretch of the line, and what it is, for colouring. */
export interface Stretch {
  readonly kind: 'command' | 'name' | 'value' | 'plain';
  readonly text: string;
}

/** Cuts a command line into stretches that together are the line again. */
export function paint(text: string, line: Line): readonly Stretch[] {
  const stretches: Stretch[] = [
    { kind: 'command', text: text.slice(0, line.argsStart - 1) },
    { kind: 'plain', text: text.slice(line.argsStart - 1, line.fields[0]?.start ?? text.length) },
  ];
  for (const { start, valueStart, end } of line.fields) {
    const raw = text.slice(valueStart, end);
    const value = raw.trimEnd();
    stretches.push(
      { kind: 'name', text: text.slice(start, valueStart) },
      { kind: 'value', text: value },
      { kind: 'plain', text: raw.slice(value.length) },
    );
  }
  return stretches.filter((stretch) => stretch.text !== '');
}
