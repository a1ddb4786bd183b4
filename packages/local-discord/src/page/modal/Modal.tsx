import { Dialog } from '../components/Dialog.tsx';
import { DialogHead } from '../components/DialogHead.tsx';
import { Markdown } from '../components/Markdown.tsx';
import type { Scene } from '../state/scene.ts';
import type { OpenModal } from '../state/state.ts';
import type { Row } from './fields.ts';
import { ModalField } from './ModalField.tsx';
import { useForm } from './useForm.ts';

interface Props {
  readonly modal: OpenModal;
  readonly scene: Scene;
  readonly onClose: () => void;
}

/** A form that a bot opened. What is wrong is said at each field once it was handed in. */
export function Modal({ modal, scene, onClose }: Props) {
  const form = useForm(modal, scene);
  const { title } = modal.data;
  const drawn = (row: Row, at: number) => {
    if (row.kind === 'text') return <Markdown key={`text-${at}`} source={row.content} scene={scene} />;
    const field = { row, scene, value: form.value(row), problem: form.problem(row) };
    return <ModalField key={row.input.custom_id} {...field} onChange={(value) => form.set(row, value)} />;
  };
  return (
    <Dialog label={title} look="modal" onClose={onClose}>
      <form noValidate onSubmit={form.submit}>
        <DialogHead title={title} onClose={onClose} />
        <div class="dialog-body">
          {modal.error && (
            <p class="problem" role="alert">
              {modal.error}
            </p>
          )}
          {form.rows.map(drawn)}
        </div>
        <Foot busy={form.busy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Foot({ busy, onClose }: { readonly busy: boolean; readonly onClose: () => void }) {
  return (
    <footer class="dialog-foot">
      <button type="button" class="button button-plain" onClick={onClose}>
        Cancel
      </button>
      <button type="submit" class={`button button-primary ${busy ? 'button-busy' : ''}`} aria-busy={busy}>
        Submit
        {busy && <span class="dots" role="status" aria-label="Working" />}
      </button>
    </footer>
  );
}
