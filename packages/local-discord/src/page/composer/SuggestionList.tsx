import { useEffect, useRef } from 'preact/hooks';
import type { Suggestions } from './draft.ts';

interface Props {
  readonly id: string;
  readonly suggestions: Suggestions;
  readonly active: number;
  /** A line instead of the items: that they are on their way, or that none match. */
  readonly status: string | undefined;
  readonly onTake: (at: number) => void;
}

/** The list over the composer. The focus stays in the text; the text points at a line here. */
export function SuggestionList({ id, suggestions, active, status, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { title, hint, items, compact } = suggestions;
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="suggestions">
      <p class="suggestions-title">
        <strong>{title}</strong> {hint}
      </p>
      <div
        id={id}
        ref={list}
        class={`suggestions-list ${compact ? 'suggestions-compact' : ''}`}
        role="listbox"
        aria-label={title}
      >
        {items.map((item, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: keys are handled in the text
          <div
            key={item.key}
            id={suggestionId(id, at)}
            class={`suggestion ${at === active ? 'suggestion-active' : ''}`}
            role="option"
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(at)}
          >
            <span class="suggestion-label">{item.label}</span>
            {item.description && <span class="suggestion-description">{item.description}</span>}
          </div>
        ))}
      </div>
      {status && <p class="suggestions-status">{status}</p>}
      <p class="suggestions-keys" aria-hidden="true">
        {keyHints(suggestions, active)}
      </p>
    </div>
  );
}

/** What the keys do now, for who looks for it. */
function keyHints({ items, inCommand, takesFile }: Suggestions, active: number): string {
  const enter = active >= 0 ? 'enter to take it' : takesFile ? 'enter to choose a file' : 'enter to send';
  const hints = [
    items.length > 0 && '↑↓ to choose',
    enter,
    inCommand && active < 0 && 'tab for the next option',
    'esc to close',
  ];
  return hints.filter(Boolean).join(' · ');
}

/** The id of a line, for `aria-activedescendant`. */
export function suggestionId(list: string, at: number): string {
  return `${list}-${at}`;
}
