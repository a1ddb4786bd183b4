import { useState } from 'preact/hooks';
import type { Scene } from '../state/scene.ts';
import type { OpenModal } from '../state/state.ts';
import { type Row, rowsOf } from './fields.ts';
import { type FieldValue, type FormValues, firstValues, problemOf, submissionOf } from './form.ts';

type FieldRow = Extract<Row, { kind: 'field' }>;

/** What a modal holds, what is wrong with it once it was handed in, and handing it in. */
export function useForm({ data, channel, nonce }: OpenModal, scene: Scene) {
  const [values, setValues] = useState<FormValues>(() => firstValues(data));
  const [tried, setTried] = useState(false);
  const rows = rowsOf(data);
  const value = ({ input }: FieldRow): FieldValue => values.get(input.custom_id) ?? '';
  const wrong = (row: FieldRow): string | undefined => problemOf(row.input, value(row));
  const busy = [...scene.pending.values()].some(
    ({ request }) => request.t === 'submit' && request.modal === nonce,
  );
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    setTried(true);
    const first = rows.find((row) => row.kind === 'field' && wrong(row));
    if (first) focusField(event.currentTarget, first);
    else if (!busy) {
      scene.act.ask({ t: 'submit', channel, modal: nonce, components: submissionOf(data, values) });
    }
  };
  return {
    rows,
    busy,
    value,
    submit,
    problem: (row: FieldRow) => (tried ? wrong(row) : undefined),
    set: (row: FieldRow, next: FieldValue) => setValues(new Map(values).set(row.input.custom_id, next)),
  };
}

function focusField(form: HTMLFormElement, row: Row): void {
  if (row.kind !== 'field') return;
  const field = form.querySelector(`[data-field="${CSS.escape(row.input.custom_id)}"]`);
  field?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}
