import type { APIMessage } from 'discord-api-types/v10';
import type { Scene } from '../state/scene.ts';

interface Props {
  readonly message: APIMessage;
  readonly scene: Scene;
}

/** The buttons that come up at the corner of a message under the pointer or the focus. */
export function Toolbar({ message, scene }: Props) {
  const openMenu = (event: MouseEvent & { readonly currentTarget: HTMLElement }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    scene.act.menu(message, { x: box.left, y: box.bottom });
  };
  return (
    <div class="toolbar">
      <button
        type="button"
        class="icon-button"
        aria-label="Reply"
        title="Reply"
        onClick={() => scene.act.reply(message)}
      >
        <span class="icon icon-reply" aria-hidden="true" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="More"
        title="More"
        aria-haspopup="menu"
        onClick={openMenu}
      >
        <span class="icon icon-more" aria-hidden="true" />
      </button>
    </div>
  );
}
