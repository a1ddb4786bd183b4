import type { APIMessage } from 'discord-api-types/v10';
import type { ClientRequest } from '../../protocol.ts';
import { Dialog } from '../components/Dialog.tsx';
import { DialogHead } from '../components/DialogHead.tsx';
import { codeHtml } from '../format/markdown.ts';
import { type Use, uses } from './limits.ts';

interface Props {
  readonly message: APIMessage;
  /** What this page asked to get the message, if it did. */
  readonly request: ClientRequest | undefined;
  readonly onClose: () => void;
}

/** A message as Discord's API has it, with the limits that it was checked against. */
export function Inspector({ message, request, onClose }: Props) {
  return (
    <Dialog label="Message inspector" look="inspector" onClose={onClose}>
      <DialogHead title="Inspector" onClose={onClose} />
      <div class="dialog-body">
        <Limits uses={uses(message)} />
        {request && <Json title="What this page asked" value={request} />}
        {message.interaction_metadata && <Json title="Interaction" value={message.interaction_metadata} />}
        <Json title="Message" value={message} />
      </div>
    </Dialog>
  );
}

function Limits({ uses: list }: { readonly uses: readonly Use[] }) {
  return (
    <section>
      <h3>Limits</h3>
      <table class="limits">
        <tbody>
          {list.map(({ what, used, most }) => (
            <tr key={what} class={used > most ? 'limit-passed' : ''}>
              <th scope="row">{what}</th>
              <td>
                <meter min={0} max={most} value={used} aria-hidden="true" />
              </td>
              <td>
                {used} of {most}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface JsonProps {
  readonly title: string;
  readonly value: object;
}

function Json({ title, value }: JsonProps) {
  const json = JSON.stringify(value, undefined, 2);
  return (
    <section>
      <h3>
        {title}{' '}
        <button type="button" class="text-link" onClick={() => void navigator.clipboard.writeText(json)}>
          Copy
        </button>
      </h3>
      <div class="code-block" dangerouslySetInnerHTML={{ __html: codeHtml('json', json) }} />
    </section>
  );
}
