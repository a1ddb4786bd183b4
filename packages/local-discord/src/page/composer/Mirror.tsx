import type { Line } from './line.ts';
import { paint } from './paint.ts';

interface Props {
  readonly text: string;
  readonly line: Line;
}

/** The command line in colour, under the text field that is typed into: same letters at the same places. */
export function Mirror({ text, line }: Props) {
  return (
    <div class="mirror" aria-hidden="true">
      {paint(text, line).map((stretch, at) => (
        <span key={`${at}-${stretch.kind}`} class={`mirror-${stretch.kind}`}>
          {stretch.text}
        </span>
      ))}
    </div>
  );
}
