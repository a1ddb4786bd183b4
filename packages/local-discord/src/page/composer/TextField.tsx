import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Draft } from './draft.ts';
import type { Line } from './line.ts';
import { paint } from './paint.ts';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly draft: Draft;
  readonly line: Line | undefined;
  readonly label: string;
  /** The list over the field while it is open, and the line in it that is highlighted. */
  readonly list: { readonly id: string; readonly active: string | undefined } | undefined;
  readonly onType: (text: string, caret: number) => void;
  readonly onCaret: (caret: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Where one types. A command is coloured by a mirror behind; the text itself is plain text, for keys and readers. */
export function TextField({ field, draft, line, label, list, onType, onCaret, ...handlers }: Props) {
  useLayoutEffect(() => {
    const element = field.current;
    if (element && element.selectionEnd !== draft.caret) element.setSelectionRange(draft.caret, draft.caret);
  }, [field, draft.text, draft.caret]);
  return (
    <div class={`text-field ${line ? 'text-field-command' : ''}`}>
      {line && <Mirror text={draft.text} line={line} />}
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={list?.id}
        aria-activedescendant={list?.active}
        aria-invalid={draft.problem !== undefined}
        placeholder={label}
        spellcheck={!line}
        value={draft.text}
        onInput={({ currentTarget }) => onType(currentTarget.value, currentTarget.selectionEnd)}
        onSelect={({ currentTarget }) => onCaret(currentTarget.selectionEnd)}
        {...handlers}
      />
    </div>
  );
}

interface MirrorProps {
  readonly text: string;
  readonly line: Line;
}

/** The command line in colour, under the text field that is typed into: same letters at the same places. */
function Mirror({ text, line }: MirrorProps) {
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
