import { useState } from 'preact/hooks';
import { Dialog } from '../components/Dialog.tsx';
import { Markdown } from '../components/Markdown.tsx';
import type { Scene } from '../state/scene.ts';
import type { OpenModal } from '../state/state.ts';
import { type Row, rowsOf } from './fields.ts';
import { type FieldValue, type FormValues, firstValues, problemOf, submissionOf } from './form.ts';
import { ModalField } from './ModalField.tsx';

interface Props {
  readonly modal: OpenModal;
  readonly scene: Scene;
  readonly onClose: () => void;
}

/** A form that a bot opened. What is wrong is said at each field once it was handed in. */
export function Modal({ modal, scene, onClose }: Props) {
  const { data, channel, nonce, error } = modal;
  const [values, setValues] = useState<FormValues>(() => firstValues(data));
  const [tried, setTried] = useState(false);
  const rows = rowsOf(data);
  const busy = [...scene.pending.values()].some(
    ({ request }) => request.t === 'submit' && request.modal === nonce,
  );
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    setTried(true);
    const wrong = rows.find((row) => row.kind === 'field' && problem(row, values));
    if (wrong) focusField(event.currentTarget, wrong);
    else if (!busy)
      scene.act.ask({ t: 'submit', channel, modal: nonce, components: submissionOf(data, values) });
  };
  const set = (id: string, value: FieldValue): void => setValues(new Map(values).set(id, value));
  return (
    <Dialog label={data.title} look="modal" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <header class="dialog-head">
          <h2>{data.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            <span class="icon icon-cross" aria-hidden="true" />
          </button>
        </header>
        <div class="dialog-body">
          {error && (
            <p class="problem" role="alert">
              {error}
            </p>
          )}
          {rows.map((row, at) =>
            row.kind === 'text' ? (
              <Markdown key={`text-${at}`} source={row.content} scene={scene} />
            ) : (
              <ModalField
                key={row.input.custom_id}
                row={row}
                value={values.get(row.input.custom_id) ?? ''}
                problem={tried ? problem(row, values) : undefined}
                scene={scene}
                onChange={(value) => set(row.input.custom_id, value)}
              />
            ),
          )}
        </div>
        <footer class="dialog-foot">
          <button type="button" class="button button-plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class={`button button-primary ${busy ? 'button-busy' : ''}`} aria-busy={busy}>
            Submit
            {busy && <span class="dots" role="status" aria-label="Working" />}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function problem(row: Extract<Row, { kind: 'field' }>, values: FormValues): string | undefined {
  return problemOf(row.input, values.get(row.input.custom_id) ?? '');
}

function focusField(form: HTMLFormElement, row: Row): void {
  if (row.kind !== 'field') return;
  const field = form.querySelector(`[data-field="${CSS.escape(row.input.custom_id)}"]`);
  field?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}
