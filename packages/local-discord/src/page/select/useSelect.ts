import { useId, useState } from 'preact/hooks';
import { afterPick, type Span, sameValues } from './chosen.ts';
import { moved, typed } from './listKeys.ts';
import type { SelectOption } from './options.ts';

interface Choice {
  readonly options: readonly SelectOption[];
  readonly values: readonly string[];
  readonly span: Span;
  readonly onChange: (values: readonly string[]) => void;
}

export type SelectState = ReturnType<typeof useSelect>;

/**
 * What a select has open, highlighted, filtered and chosen so far. A single choice is handed on at once; several are
 * handed on when the list closes, as Discord does.
 */
export function useSelect({ options, values, span, onChange }: Choice) {
  const id = `select-${useId()}`;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [filter, setFilter] = useState('');
  const [draft, setDraft] = useState<readonly string[]>(values);
  const shown = options.filter(({ label }) => label.toLowerCase().includes(filter.toLowerCase()));

  const show = (): void => {
    setDraft(values);
    setFilter('');
    setActive(
      Math.max(
        0,
        options.findIndex(({ value }) => values.includes(value)),
      ),
    );
    setOpen(true);
  };
  const close = (chosen = draft): void => {
    if (!open) return;
    setOpen(false);
    const complete = chosen.length >= Math.min(span.min, options.length);
    if (complete && !sameValues(chosen, values)) onChange(chosen);
  };
  const pick = (value: string): void => {
    const chosen = afterPick(draft, value, span);
    setDraft(chosen);
    if (span.max === 1) close(chosen);
  };
  const search = (text: string): void => {
    setFilter(text);
    setActive(0);
  };
  return {
    id,
    open,
    active,
    setActive,
    filter,
    search,
    draft,
    shown,
    show,
    close,
    cancel: () => close(values),
    pick,
  };
}

/** Handles a key on the element of a select that has the focus; where there is a filter, letters go into that. */
export function selectKey(select: SelectState, event: KeyboardEvent, filtered: boolean): void {
  const { key } = event;
  if (key === 'Tab') select.close();
  else if (select.open ? openKey(select, key, filtered) : closedKey(select, key)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function closedKey(select: SelectState, key: string): boolean {
  if (!['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(key)) return false;
  select.show();
  return true;
}

function openKey(select: SelectState, key: string, filtered: boolean): boolean {
  if (key === 'Escape') select.cancel();
  else if (key === 'Enter' || (key === ' ' && !filtered)) pickActive(select);
  else {
    const { active, shown } = select;
    const byLetter = filtered
      ? undefined
      : typed(
          key,
          active,
          shown.map(({ label }) => label),
        );
    const next = moved(key, active, shown.length) ?? byLetter;
    if (next === undefined) return false;
    select.setActive(next);
  }
  return true;
}

function pickActive({ shown, active, pick }: SelectState): void {
  const option = shown[active];
  if (option) pick(option.value);
}
