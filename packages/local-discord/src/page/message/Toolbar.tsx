import type { APIMessage } from 'discord-api-types/v10';
import { isPrivate } from '../state/names.ts';
import type { Scene } from '../state/scene.ts';

interface Props {
  readonly message: APIMessage;
  readonly scene: Scene;
}

type ButtonEvent = MouseEvent & { readonly currentTarget: HTMLElement };

/** The buttons that come up at the corner of a message under the pointer or the focus. */
export function Toolbar({ message, scene: { act } }: Props) {
  const openMenu = ({ currentTarget }: ButtonEvent): void => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    act.menu({ message }, { x: left, y: bottom });
  };
  return (
    <div class="toolbar">
      {!isPrivate(message) && <Tool name="Reply" icon="reply" onClick={() => act.reply(message)} />}
      <Tool name="More" icon="more" onClick={openMenu} />
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: string;
  readonly onClick: (event: ButtonEvent) => void;
}

function Tool({ name, icon, onClick }: ToolProps) {
  return (
    <button type="button" class="icon-button" aria-label={name} title={name} onClick={onClick}>
      <span class={`icon icon-${icon}`} aria-hidden="true" />
    </button>
  );
}
